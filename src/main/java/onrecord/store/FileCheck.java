package onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteDataSource;

/** Finds out whether a file is a whole store of SQLite. */
final class FileCheck {
  /** Errors of the machine, not of the file. */
  private static final Set<String> NOT_ITS_FAULT =
      Set.of("IOERR", "CANTOPEN", "BUSY", "LOCKED", "PERM", "FULL", "NOMEM", "AUTH", "INTERRUPT");

  private FileCheck() {}

  /**
   * What is wrong with the file; empty if it is whole, or a newer program's.
   *
   * @throws StoreException if the machine does not let it be read or written
   */
  static Optional<String> damage(Path file) throws IOException, StoreException {
    if (Files.size(file) == 0) {
      return Optional.of("it is empty");
    }
    SQLiteDataSource source = SqliteFile.source(SqliteFile.url(file));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return damage(statement, Migrations.version(source));
    } catch (SQLException e) {
      if (isMachines(e, file)) {
        throw new StoreException(file + ": " + Failure.of("opened", e).reason(), e);
      }
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isMachines(SQLException e, Path file) {
    String code = Failure.sqliteCode(e).map(Enum::name).orElse("");
    return code.startsWith("SQLITE_READONLY")
        ? !Files.isWritable(file) || !Files.isWritable(file.toAbsolutePath().resolveSibling("."))
        : NOT_ITS_FAULT.stream().anyMatch(kind -> code.startsWith("SQLITE_" + kind));
  }

  private static Optional<String> damage(Statement statement, int version) throws SQLException {
    if (version > Migrations.NEWEST) {
      return Optional.empty();
    }
    if (version == 0) {
      return Optional.of("it does not say which tables it has");
    }
    statement.execute("BEGIN IMMEDIATE");
    statement.execute("ROLLBACK");
    Optional<String> damage = structure(statement);
    return damage.isPresent() || version < Migrations.NEWEST ? damage : contents(statement);
  }

  private static Optional<String> structure(Statement statement) throws SQLException {
    String encoding = text(statement, "PRAGMA encoding");
    String check = text(statement, "PRAGMA integrity_check(1)");
    return Optional.of(check.equals("ok") ? encoding : check).filter(it -> !it.equals("UTF-8"));
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet rs = statement.executeQuery(query)) {
      return rs.next() ? String.valueOf(rs.getString(1)) : "";
    }
  }

  /** What few rows all others hang on are as they were written. */
  private static Optional<String> contents(Statement statement) throws SQLException {
    if (!Fingerprint.fits(statement)) {
      return Optional.of("its tables are described otherwise than they were made");
    }
    if (text(statement, "SELECT last_row FROM ledger").isEmpty()) {
      return Optional.of("its ledger is lost");
    }
    try (ResultSet rs = statement.executeQuery("SELECT about FROM source")) {
      while (rs.next()) {
        if (!Body.isWhole(rs.getBytes(1))) {
          return Optional.of("a source is damaged");
        }
      }
    }
    return Optional.empty();
  }
}
