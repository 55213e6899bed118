package onrecord.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a store to what this program knows. */
final class Migrations {
  /** In their order; a test looks for others. */
  static final List<String> FILES =
      List.of(
          "V1__what_is_kept.sql",
          "V2__what_people_leave.sql",
          "V3__what_is_brought.sql",
          "V4__what_is_told_unasked.sql",
          "V5__what_watches_catch.sql");

  static final int NEWEST = FILES.size();

  private static final String LOCATION = "classpath:onrecord/store";

  private static final String HISTORY = "schema_version";

  private Migrations() {}

  /**
   * @throws StoreException if a later version of this program has made them, or it cannot be done
   */
  static void bringUp(Dialect dialect, DataSource source) throws SQLException, StoreException {
    int version = version(source);
    if (version > NEWEST) {
      throw new StoreException(
          "the store was written by a newer Onrecord (its tables are version "
              + version
              + ", this one knows "
              + NEWEST
              + "): start that one, or point the store's setting somewhere else");
    }
    if (version < NEWEST) {
      migrate(dialect, source);
      if (dialect == Dialect.SQLITE) {
        Fingerprint.keep(source);
      }
    }
  }

  /**
   * 0 for no store. Asked before Flyway, which takes half a second and passes over versions that it
   * misses.
   */
  static int version(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (!hasHistory(connection)) {
        return 0;
      }
      try (Statement statement = connection.createStatement();
          ResultSet rs =
              statement.executeQuery(
                  "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
        return rs.next() ? rs.getInt(1) : 0;
      }
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
      return tables.next();
    }
  }

  /**
   * Makes the tables of a store that nothing else will ever open: without Flyway, which takes half
   * a second to keep account of what it did.
   */
  static void makeInMemory(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String file : FILES) {
        statement.executeUpdate(script(file));
      }
    }
  }

  private static String script(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> type : Dialect.SQLITE.types().entrySet()) {
        script = script.replace("${" + type.getKey() + "}", type.getValue());
      }
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void migrate(Dialect dialect, DataSource source) throws StoreException {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .locations(LOCATION)
          .table(HISTORY)
          .placeholders(dialect.types())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "the store's tables cannot be made: " + Failure.of("written", e).reason(), e);
    }
  }
}
