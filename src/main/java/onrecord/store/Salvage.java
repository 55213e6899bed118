package onrecord.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** Copies what can be read of a damaged file into a new store. */
final class Salvage {
  private Salvage() {}

  /**
   * Copies all that is whole, and whatever it hangs on.
   *
   * @param damaged is made up for as it is read: not the only copy
   * @param fresh has tables without rows
   * @return how many rows were copied
   */
  static long copy(Path damaged, Path fresh) throws SQLException {
    SQLiteDataSource target = SqliteFile.source(SqliteFile.url(fresh));
    target.setEnforceForeignKeys(false);
    try (Connection to = target.getConnection()) {
      to.setAutoCommit(false);
      execute(to, "DELETE FROM ledger");
      long copied = copyAll(damaged, to);
      mend(to);
      to.commit();
      return copied;
    }
  }

  /** A file of which nothing can be read yields nothing. */
  private static long copyAll(Path damaged, Connection to) {
    long copied = 0;
    try (Connection from = SqliteFile.source(SqliteFile.url(damaged)).getConnection()) {
      // A table whose description is damaged is left out, and the others are read.
      execute(from, "PRAGMA writable_schema = ON");
      for (String table : Tables.IN_ORDER) {
        copied += TableSalvage.copy(from, to, table);
      }
    } catch (SQLException e) {
      return copied;
    }
    return copied;
  }

  /** Rows whose parents are lost go too; numbers that rows have are not given out again. */
  private static void mend(Connection to) throws SQLException {
    for (String table : Tables.IN_ORDER) {
      for (long orphan : orphans(to, table)) {
        execute(to, "DELETE FROM " + table + " WHERE rowid = " + orphan);
      }
    }
    execute(
        to,
        "UPDATE entry SET state = 0 WHERE NOT EXISTS"
            + " (SELECT 1 FROM version v WHERE v.id = entry.newest AND v.entry = entry.id)");
    execute(to, "INSERT OR IGNORE INTO ledger (id, last_position, last_row) VALUES (1, 0, 0)");
    execute(
        to,
        "UPDATE ledger SET last_position = max(last_position, "
            + greatest("position", "event")
            + "), last_row = max(last_row, "
            + greatest("id", "tenant")
            + ", "
            + greatest("id", "source")
            + ", "
            + greatest("id", "entry")
            + ", "
            + greatest("id", "version")
            + ", "
            + greatest("id", "post")
            + ", "
            + greatest("id", "feedback")
            + ")");
  }

  private static String greatest(String column, String table) {
    return "(SELECT coalesce(max(" + column + "), 0) FROM " + table + ")";
  }

  private static List<Long> orphans(Connection to, String table) throws SQLException {
    List<Long> orphans = new ArrayList<>();
    try (Statement statement = to.createStatement();
        ResultSet rs = statement.executeQuery("PRAGMA foreign_key_check(" + table + ")")) {
      while (rs.next()) {
        orphans.add(rs.getLong("rowid"));
      }
    }
    return orphans;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
