package onrecord;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;

/** Opens the store that the settings name. */
final class Stores {
  private static final String USER = "ONRECORD_DATABASE_USER";
  static final String PASSWORD = "ONRECORD_DATABASE_PASSWORD";

  private final Surroundings surroundings;
  private final InstantSource clock;

  Stores(Surroundings surroundings, InstantSource clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * The store of the settings; without a folder for it one that ends with the process.
   *
   * @throws Refusal if it cannot be opened
   */
  Store open(Settings.Keeping keeping) throws Refusal {
    StoreSettings where = where(keeping);
    if (where instanceof StoreSettings.InMemory) {
      surroundings.say("no home folder and no 'data' setting: nothing is kept after the end");
    }
    return open(where);
  }

  /**
   * Where the store of the settings is.
   *
   * @throws Refusal if that is no place for one
   */
  StoreSettings where(Settings.Keeping keeping) throws Refusal {
    if (keeping.database().isPresent()) {
      return postgresql(keeping.database().get());
    }
    Optional<Path> folder = keeping.data().or(surroundings::data);
    return folder.isPresent()
        ? new StoreSettings.Embedded(folder.get())
        : new StoreSettings.InMemory();
  }

  /** A store that ends with the process. */
  Store inMemory() throws Refusal {
    return open(new StoreSettings.InMemory());
  }

  private StoreSettings postgresql(String url) throws Refusal {
    try {
      return new StoreSettings.Postgresql(
          url,
          surroundings.variable(USER).orElse("onrecord"),
          surroundings.variable(PASSWORD).orElse(""));
    } catch (IllegalArgumentException e) {
      throw Refusal.usage("database: " + e.getMessage());
    }
  }

  private Store open(StoreSettings where) throws Refusal {
    try {
      return Store.open(where, clock, Main.version());
    } catch (StoreException e) {
      String words = String.valueOf(e.getMessage());
      throw e.mayPass() ? Refusal.later(words) : Refusal.usage(words);
    }
  }
}
