package onrecord.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a store, for those who copy their rows; what rings is made anew from the rest. */
final class Tables {
  /** Each after those that it refers to. */
  static final List<String> IN_ORDER =
      List.of(
          "ledger",
          "tenant",
          "source",
          "entry",
          "version",
          "cited",
          "event",
          "source_cast",
          "quotes",
          "vector",
          "choice",
          "post",
          "post_cites",
          "feedback",
          "progress",
          "delivery",
          "digest",
          "restraint",
          "watch",
          "caught");

  private Tables() {}

  static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rs = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
      for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
        columns.add(rs.getMetaData().getColumnName(i));
      }
    }
    return columns;
  }
}
