package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.coverage.Entry;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import onrecord.quote.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks on which there is no room, or which may not be written, for as long as that lasts. */
final class FullDiskTest {
  private static final int STEPS = 180;
  private static final long PLENTY = 1 << 20;

  private Opening opening;
  private Store store;

  @BeforeEach
  void open() throws StoreException {
    open(Databases.SQLITE.fresh());
  }

  private void open(StoreSettings settings) throws StoreException {
    opening = Opening.of(settings, InstantSource.fixed(NOW));
    store = Store.over(opening, InstantSource.fixed(NOW), "1.0");
    Tried.follow(store, "a");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Source source() {
    return store.sources().all().getFirst().source();
  }

  /** What is done to a store, one step after the other. */
  private void step(int i) {
    switch (i % 6) {
      case 0 -> keep(new Change.Added(entry(i, 1), false));
      case 1 -> keep(new Change.Corrected(entry(i - 1, 1), entry(i - 1, 2)));
      case 2 -> store.vectors().put(vectors(i));
      case 3 ->
          store
              .attributions()
              .keep(source(), new Cast(List.of()), Map.of(entry(i - 3, 2), List.of()));
      case 4 ->
          store.cited().keep(List.of(new CitedVersion(source().owner(), "a", "e" + (i - 4), 2)));
      default -> store.sources().add(Tried.source("page " + i), FRESH);
    }
  }

  private void keep(Change change) {
    store.history().keep(source(), FRESH, List.of(change), NOW);
  }

  private static Entry entry(int number, int version) {
    return Tried.entry("e" + number, version, "Words ".repeat(900) + version);
  }

  private static Map<TextKey, SentenceVector> vectors(int i) {
    float[] vector = new float[384];
    vector[i] = 1;
    return Map.of(TextKey.of("s" + i), SentenceVector.of(vector));
  }

  private void roomForPages(long pages) {
    opening
        .database()
        .write(handle -> handle.select("PRAGMA max_page_count = " + pages).mapTo(Long.class).one());
  }

  private long pages() {
    return opening
        .database()
        .write(handle -> handle.select("PRAGMA page_count").mapTo(Long.class).one());
  }

  /** All that can be read. */
  private List<Object> contents() {
    List<Object> contents = new ArrayList<>(store.sources().all());
    contents.addAll(store.history().after(0, 9999));
    contents.addAll(store.history().standing(source()));
    contents.add(store.attributions().of(source()));
    for (int i = 0; i < STEPS; i++) {
      contents.add(store.vectors().get(vectors(i).keySet()));
    }
    return contents;
  }

  @Test
  void failAtEachPageThatIsWrittenAndThenGoOn() {
    int failures = 0;
    for (int i = 0; i < STEPS; i++) {
      List<Object> before = contents();
      for (long room = 0; fails(i, room); room++) {
        assertThat(contents()).as("step %d with room for %d pages", i, room).isEqualTo(before);
        failures++;
      }
    }
    List<Object> disturbed = contents();
    System.out.printf("%d steps, %d times without room%n", STEPS, failures);
    assertThat(failures).isGreaterThan(STEPS / 2);
    assertThat(disturbed).isEqualTo(undisturbed());
  }

  private boolean fails(int step, long room) {
    roomForPages(pages() + room);
    try {
      step(step);
      return false;
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("the disk is full");
      assertThat(store.health().trouble().orElse("")).contains("full");
      return true;
    } finally {
      roomForPages(PLENTY);
    }
  }

  private List<Object> undisturbed() {
    close();
    try {
      open();
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < STEPS; i++) {
      step(i);
    }
    return contents();
  }

  @Test
  void thatMayNotBeWrittenAreReadOn() throws StoreException {
    close();
    open(new StoreSettings.InMemory());
    step(0);
    mayBeWritten(false);
    assertThatThrownBy(() -> step(1))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("may not be written");
    assertThat(store.history().standing(source())).containsExactly(entry(0, 1));
    mayBeWritten(true);
    step(1);
    assertThat(store.health().trouble()).isEmpty();
  }

  /** A store in memory reads and writes by one connection. */
  private void mayBeWritten(boolean may) {
    opening.database().read(handle -> handle.execute("PRAGMA query_only = " + (may ? 0 : 1)));
  }

  @Test
  void ofOneMegabyteFillUpAndAreWrittenAgainWhenThereIsRoom(@TempDir Path folder) throws Exception {
    assumeTrue(mounts(folder), "no small file system may be mounted here: none is tried");
    Path ballast = Files.write(folder.resolve("ballast"), new byte[100_000]);
    try (Store small = Databases.open(new StoreSettings.Embedded(folder.resolve("data")))) {
      Source source = Tried.follow(small, "a");
      int kept = fill(small, source);
      assertThat(small.history().standing(source)).hasSize(kept);
      Files.delete(ballast);
      small.history().keep(source, FRESH, List.of(Tried.added("more")), NOW);
      assertThat(small.history().standing(source)).hasSize(kept + 1);
      System.out.printf("%d entries kept on a disk of one megabyte%n", kept);
    } finally {
      assertThat(run("umount", folder.toString())).isZero();
    }
  }

  private static int fill(Store store, Source source) {
    int kept = 0;
    try {
      while (kept < 10_000) {
        store.history().keep(source, FRESH, List.of(new Change.Added(entry(kept, 1), false)), NOW);
        kept++;
      }
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("the store cannot be written");
    }
    assertThat(kept).isBetween(10, 9_999);
    return kept;
  }

  private static boolean mounts(Path folder) throws Exception {
    try {
      return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
