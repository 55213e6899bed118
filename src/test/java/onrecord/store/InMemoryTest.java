package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.follow.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that ends with its process. */
final class InMemoryTest {
  private static final int READINGS = 200;

  @Test
  void isReadWhileItIsWritten() throws Exception {
    try (Store store = Databases.open(new StoreSettings.InMemory());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Source source = Tried.follow(store, "a");
      Future<?> written = thread.submit(() -> write(store, source));
      while (store.history().after(1, READINGS).size() < READINGS) {
        assertThat(store.history().standing(source).size()).isBetween(0, READINGS);
      }
      written.get();
      assertThat(store.history().standing(source)).hasSize(READINGS);
      assertThat(store.sources().claim("a", NOW, Duration.ofMinutes(1))).isPresent();
      assertThat(store.health().bytes()).isPositive();
    }
  }

  private static void write(Store store, Source source) {
    for (int i = 0; i < READINGS; i++) {
      store.history().keep(source, FRESH, List.of(Tried.added("e" + i)), NOW);
    }
  }

  @Test
  void isGoneWhenItIsClosed() throws Exception {
    try (Store store = Databases.open(new StoreSettings.InMemory())) {
      Tried.follow(store, "a");
    }
    try (Store store = Databases.open(new StoreSettings.InMemory())) {
      assertThat(store.sources().all()).isEmpty();
    }
  }

  /** Its tables are made without Flyway, and are the same. */
  @Test
  void hasTheTablesOfAFile(@TempDir Path folder) throws Exception {
    try (Opening file = Opening.of(new StoreSettings.Embedded(folder), () -> NOW);
        Opening memory = Opening.of(new StoreSettings.InMemory(), () -> NOW)) {
      assertThat(tables(memory)).isNotEmpty().isEqualTo(tables(file));
    }
  }

  private static List<String> tables(Opening opening) {
    return opening
        .database()
        .read(handle ->
            handle
                .select(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                        + " AND name NOT LIKE 'schema_version%' ORDER BY name")
                .mapTo(String.class)
                .list());
  }
}
