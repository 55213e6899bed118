package onrecord.store;

import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process has claimed to poll, once it has ended without giving it free. */
final class ClaimsTest {
  private static final Duration LEASE = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private StoreSettings settings = new StoreSettings.InMemory();

  @BeforeEach
  void claim() throws StoreException {
    settings = new StoreSettings.Embedded(folder);
    try (Store store = Databases.open(settings)) {
      Tried.follow(store, "a");
      assertThat(store.sources().claim("killed", NOW, LEASE)).isPresent();
    }
  }

  @Test
  void isPolledAtTheNextStart() throws StoreException {
    try (Store store = Databases.open(settings)) {
      assertThat(store.sources().claim("next", NOW, LEASE)).isPresent();
    }
  }

  @Test
  void isItsOwnAsLongAsAnybodyHasTheStoreOpen() throws StoreException {
    try (Store store = Databases.open(settings)) {
      assertThat(store.sources().claim("next", NOW, LEASE)).isPresent();
      try (Store another = Databases.open(settings)) {
        assertThat(another.sources().claim("another", NOW, LEASE)).isEmpty();
      }
    }
  }
}
