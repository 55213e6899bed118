package onrecord.store;

import java.nio.file.Path;

/** Where what must survive a crash is kept. */
public sealed interface StoreSettings {
  /** In one SQLite file, {@value SqliteFile#NAME}, in a folder that is made if need be. */
  record Embedded(Path folder) implements StoreSettings {}

  /**
   * In PostgreSQL, where several processes may share it.
   *
   * @param url "jdbc:postgresql://host/database", without user and password
   */
  record Postgresql(String url, String user, String password) implements StoreSettings {
    public Postgresql {
      if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
        throw new IllegalArgumentException(
            "the store's address must begin with jdbc:postgresql: and hold no password");
      }
    }

    @Override
    public String toString() {
      return "Postgresql[user=" + user + "]";
    }
  }

  /** In memory only: nothing is kept when the process ends. */
  record InMemory() implements StoreSettings {}
}
