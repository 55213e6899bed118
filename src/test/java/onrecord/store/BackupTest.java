package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies made while others write. */
@ParameterizedClass
@EnumSource
final class BackupTest {
  private final Databases database;

  BackupTest(Databases database) {
    this.database = database;
  }

  @Test
  void holdsAllThatWasKept(@TempDir Path folder) throws Exception {
    TextKey key = TextKey.of("a sentence");
    SentenceVector vector = new SentenceVector(new byte[] {1, 2, 3}, 0.5f);
    Cast cast = new Cast(List.of(new Person("Ann", Set.of(), Set.of(), Person.Kind.PERSON)));
    try (Store store = Databases.open(database.fresh())) {
      Source source =
          Tried.follow(store, "a", Tried.added("e1"), Tried.corrected("e1", 2), Tried.added("e2"));
      store.attributions().keep(source, cast, Map.of());
      store.vectors().put(Map.of(key, vector));
      List<Event> events = store.history().after(0, 99);
      store.backup(folder.resolve(SqliteFile.NAME));
      assertThat(Files.getPosixFilePermissions(folder.resolve(SqliteFile.NAME)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      try (Store copy = Databases.open(new StoreSettings.Embedded(folder))) {
        assertThat(copy.sources().all()).isEqualTo(store.sources().all());
        assertThat(copy.history().after(0, 99)).isEqualTo(events);
        assertThat(copy.history().standing(source)).isEqualTo(store.history().standing(source));
        assertThat(copy.attributions().of(source)).isEqualTo(store.attributions().of(source));
        assertThat(copy.vectors().get(List.of(key))).isEqualTo(Map.of(key, vector));
        assertThat(Tried.follow(copy, "b", Tried.added("e1"))).isNotNull();
        assertThat(copy.history().after(events.getLast().position(), 9)).hasSize(2);
        assertThat(copy.health().setAside()).isEmpty();
      }
    }
  }

  @Test
  void isOfOneMomentWhileAnotherWrites(@TempDir Path folder) throws Exception {
    StoreSettings settings = database.fresh();
    AtomicBoolean writing = new AtomicBoolean(true);
    CountDownLatch begun = new CountDownLatch(20);
    try (Store store = Databases.open(settings);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Source source = Tried.follow(store, "a");
      Future<Integer> written = thread.submit(() -> write(settings, source, writing, begun));
      begun.await();
      Path copy = folder.resolve(SqliteFile.NAME);
      store.backup(copy);
      writing.set(false);
      assertThat(written.get()).isGreaterThan(20);
      try (Store copied = Databases.open(new StoreSettings.Embedded(folder))) {
        int standing = copied.history().standing(source).size();
        assertThat(standing).isEven().isBetween(40, 2 * written.get());
        assertThat(copied.history().after(0, 1_000_000)).hasSize(1 + standing);
      }
    }
  }

  private static int write(
      StoreSettings settings, Source source, AtomicBoolean writing, CountDownLatch begun)
      throws StoreException {
    int count = 0;
    try (Store store = Databases.open(settings)) {
      while (writing.get()) {
        store
            .history()
            .keep(source, FRESH, List.of(Tried.added("e" + count), Tried.added("f" + count)), NOW);
        count++;
        begun.countDown();
      }
    }
    return count;
  }

  @Test
  void overwritesNothingAndLeavesNothingHalf(@TempDir Path folder) throws Exception {
    Path there = Files.writeString(folder.resolve("there.db"), "somebody's");
    try (Store store = Databases.open(database.fresh())) {
      assertThatThrownBy(() -> store.backup(there)).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> store.backup(folder.resolve("no/such/folder.db")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("folder.db");
      store.backup(folder.resolve("new.db"));
    }
    assertThat(there).hasContent("somebody's");
    assertThat(names(folder)).isEqualTo(Set.of("there.db", "new.db"));
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (var files = Files.list(folder)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
    return names;
  }
}
