package onrecord.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32C;
import javax.sql.DataSource;

/**
 * A checksum over what SQLite knows of the tables, kept in the file's header: SQLite itself takes a
 * name that changed on the disk for another name.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** Keeps the checksum of the tables as they are now. */
  static void keep(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + of(statement));
    }
  }

  /** Whether the tables are as they were when it was kept. */
  static boolean fits(Statement statement) throws SQLException {
    int now = of(statement);
    try (ResultSet kept = statement.executeQuery("PRAGMA user_version")) {
      return kept.next() && kept.getInt(1) == now;
    }
  }

  private static int of(Statement statement) throws SQLException {
    CRC32C checksum = new CRC32C();
    try (ResultSet rs =
        statement.executeQuery(
            "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '')"
                + " FROM sqlite_schema ORDER BY 1")) {
      while (rs.next()) {
        checksum.update(rs.getString(1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) checksum.getValue();
  }
}
