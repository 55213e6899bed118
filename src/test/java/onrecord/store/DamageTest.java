package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import onrecord.quote.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they were written. */
final class DamageTest {
  /** Every so many bytes; the system property onrecord.damage.step asks for more or fewer. */
  private static final int STEP = Integer.getInteger("onrecord.damage.step", 397);

  private static final int ENTRIES = 40;

  /** Of less than a page that is missing, checksums tell. */
  private static final int PAGE = 4096;

  private static byte[] whole = {};
  private static List<Event> truth = List.of();

  /** Held, as a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger(SqliteOpening.class.getName()),
          Logger.getLogger(DamagedRows.class.getName()));

  @TempDir Path folder;

  @BeforeAll
  static void write() throws Exception {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    Path made = Databases.folder();
    Tried tried = new Tried(1);
    try (Store store = Databases.open(new StoreSettings.Embedded(made))) {
      Source source = Tried.follow(store, "a");
      for (int i = 0; i < ENTRIES; i++) {
        Entry entry = tried.entry("e" + i);
        store.history().keep(source, FRESH, List.of(new Change.Added(entry, false)), NOW);
        store.attributions().keep(source, new Cast(List.of()), Map.of(entry, List.of()));
        store.vectors().put(Map.of(TextKey.of("e" + i), SentenceVector.of(new float[] {i, 1, 2})));
      }
      truth = store.history().after(0, 999);
    }
    whole = Files.readAllBytes(made.resolve(SqliteFile.NAME));
  }

  private Path file() {
    return folder.resolve(SqliteFile.NAME);
  }

  /** Opens what was written to the file, uses it, and answers with how many entries stand. */
  private int opens(String how) throws Exception {
    int standing = 0;
    try (Store store = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(known()).as(how).containsAll(entries(store.history().after(0, 999)));
      for (Followed followed : store.sources().all()) {
        List<Entry> entries = store.history().standing(followed.source());
        assertThat(known()).as(how).containsAll(entries);
        standing += entries.size();
        store.attributions().of(followed.source());
        store.history().keep(followed.source(), FRESH, List.of(Tried.added("after it")), NOW);
      }
      store.vectors().get(List.of(TextKey.of("e1"), TextKey.of("e30")));
      assertThat(Tried.follow(store, "b", Tried.added("e1"))).isNotNull();
      assertThat(store.health().trouble()).as(how).isEmpty();
    }
    return standing;
  }

  private static List<Entry> known() {
    return entries(truth);
  }

  private static List<Entry> entries(List<Event> events) {
    return events.stream()
        .flatMap(
            event -> event.change() instanceof Change.OfEntry of ? Stream.of(of.entry()) : null)
        .toList();
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void ofFlippedBitsOpenWithWhatCanBeRead() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int cases = 0;
    int standing = 0;
    for (int at = random.nextInt(STEP); at < whole.length; at += STEP) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file(), damaged);
      standing += opens("byte " + at + " of seed " + seed);
      cases++;
      clear();
    }
    System.out.printf(
        "%d files with a flipped byte opened, %.1f of %d entries left on average%n",
        cases, (double) standing / cases, ENTRIES);
    assertThat(cases).isGreaterThan(200 * 397 / STEP);
    assertThat(standing).isGreaterThan(cases * ENTRIES * 8 / 10);
  }

  @Test
  void cutOffAnywhereOpenWithWhatIsLeft() throws Exception {
    int cases = 0;
    int left = 0;
    for (int length = 0; length < whole.length; length += 3 * STEP) {
      Files.write(file(), Arrays.copyOf(whole, length));
      int standing = opens("cut at " + length);
      left += standing;
      if (length <= whole.length - PAGE) {
        assertThat(setAside()).as("cut at " + length).hasSize(1);
        assertThat(setAside().getFirst()).hasSize(length);
      }
      cases++;
      clear();
    }
    System.out.printf(
        "%d files cut off opened, %.1f of %d entries left on average%n",
        cases, (double) left / cases, ENTRIES);
    assertThat(left).as("entries are on the last pages").isPositive();
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(SqliteOpening::isSetAside).toList();
    }
  }

  @Test
  void withWholePagesOfNoiseGiveBackTheRest() throws Exception {
    Random random = new Random(1);
    int standing = 0;
    int cases = 0;
    for (int page = 1; page < whole.length / PAGE; page++) {
      byte[] damaged = whole.clone();
      byte[] noise = new byte[PAGE];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, page * PAGE, noise.length);
      Files.write(file(), damaged);
      standing += opens("page " + page);
      cases++;
      clear();
    }
    assertThat(standing).isGreaterThan(cases * ENTRIES / 2);
  }

  @Test
  void areNamedAndNeverOverwritten() throws Exception {
    byte[] noise =
        "no database at all".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(file(), noise);
    assertThat(opens("noise")).isZero();
    Files.write(file(), noise);
    assertThat(opens("noise again")).isZero();
    assertThat(setAside()).hasSize(2).allSatisfy(file -> assertThat(file).hasBinaryContent(noise));
    try (Store store = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(store.health().setAside()).hasSameElementsAs(setAside());
    }
  }

  @Test
  void areNotTakenFromUnderAnotherWhoHasThemOpen() throws Exception {
    StoreSettings settings = new StoreSettings.Embedded(folder);
    try (Store store = Databases.open(settings)) {
      Source source = Tried.follow(store, "a", Tried.added("e1"));
      byte[] kept = Files.readAllBytes(file());
      Files.write(file(), Arrays.copyOf(kept, 5000));
      assertThatThrownBy(() -> Databases.open(settings))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("stop");
      Files.write(file(), kept);
      assertThat(store.history().standing(source)).hasSize(1);
    }
    assertThat(setAside()).isEmpty();
  }

  @Test
  void whoseSalvageWasCutShortAreSalvagedAgain() throws Exception {
    Path salvaged = folder.resolve(SqliteFile.NAME + ".salvaged");
    Files.write(salvaged, whole);
    assertThat(opens("the damaged file was moved away, no other was in its place"))
        .isEqualTo(ENTRIES);
    clear();
    Files.write(salvaged, Arrays.copyOf(whole, 100));
    Files.write(file(), whole);
    Files.write(folder.resolve(SqliteFile.NAME + ".new"), new byte[10]);
    assertThat(opens("the damaged file was still in its place")).isEqualTo(ENTRIES);
    assertThat(salvaged).doesNotExist();
  }
}
