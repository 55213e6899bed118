package onrecord.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Both databases, each store of a test with nothing in it. */
enum Databases {
  SQLITE,
  POSTGRESQL;

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final String USER = "postgres";
  private static final AtomicInteger COUNT = new AtomicInteger();

  StoreSettings fresh() {
    return switch (this) {
      case SQLITE -> new StoreSettings.Embedded(folder());
      case POSTGRESQL -> new StoreSettings.Postgresql(database(), USER, USER);
    };
  }

  /** A folder that is gone with what is in it when the tests end. */
  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("onrecord-store");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Store open(StoreSettings settings) throws StoreException {
    return Store.open(settings, InstantSource.fixed(NOW), "1.0");
  }

  private static String database() {
    String name = "store" + COUNT.incrementAndGet();
    try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return Server.ONE.getJdbcUrl(USER, name).replaceFirst("\\?.*", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It takes four seconds to start: one for all tests. */
  private static final class Server {
    /** Held, as a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("io.zonky.test");

    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      LOGGER.setLevel(Level.WARNING);
      try {
        return EmbeddedPostgres.builder()
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
