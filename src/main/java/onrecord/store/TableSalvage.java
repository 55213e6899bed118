package onrecord.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies what can be read of one table: from either end up to where it cannot be read, and then
 * from the middle of what is left.
 */
final class TableSalvage {
  /** So much is tried: keys that lie far apart cannot all be cornered. */
  private static final int MOST_ATTEMPTS = 1000;

  private final Connection from;
  private final PreparedStatement insert;
  private final String table;
  private final List<String> columns;
  private final Deque<Range> open = new ArrayDeque<>();
  private long copied;

  private TableSalvage(
      Connection from, PreparedStatement insert, String table, List<String> columns) {
    this.from = from;
    this.insert = insert;
    this.table = table;
    this.columns = columns;
  }

  /** Rows by number, both ends included. */
  private record Range(long first, long last) {
    static final Range NONE = new Range(1, 0);

    boolean isEmpty() {
      return first > last;
    }

    /** Neither sum nor difference of the ends need be a long. */
    long middle() {
      return (first & last) + ((first ^ last) >> 1);
    }
  }

  /** Answers with how many rows were copied. */
  static long copy(Connection from, Connection to, String table) throws SQLException {
    List<String> columns = Tables.columns(to, table);
    if (!isThere(from, table)) {
      return 0;
    }
    try (PreparedStatement insert = to.prepareStatement(insertion(table, columns))) {
      TableSalvage salvage = new TableSalvage(from, insert, table, columns);
      salvage.run();
      return salvage.copied;
    }
  }

  private static boolean isThere(Connection from, String table) {
    try {
      return !Tables.columns(from, table).isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }

  private static String insertion(String table, List<String> columns) {
    return columns.stream()
        .map(column -> "?")
        .collect(
            Collectors.joining(
                ", ",
                "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES (",
                ")"));
  }

  private void run() {
    open.add(new Range(Long.MIN_VALUE, Long.MAX_VALUE));
    for (int i = 0; i < MOST_ATTEMPTS && !open.isEmpty(); i++) {
      Range left = backward(forward(open.remove()));
      if (left.first() < left.last()) {
        open.add(new Range(left.first(), left.middle()));
        open.add(new Range(left.middle() + 1, left.last()));
      }
    }
  }

  /** Answers with what is left after the first row that cannot be read. */
  private Range forward(Range range) {
    long next = range.first();
    try (PreparedStatement select = select(range, "ASC");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        copy(rows);
        next = rows.getLong(1) + 1;
      }
      return Range.NONE;
    } catch (SQLException e) {
      return new Range(next, range.last());
    }
  }

  private Range backward(Range range) {
    long next = range.last();
    if (range.isEmpty()) {
      return range;
    }
    try (PreparedStatement select = select(range, "DESC");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        copy(rows);
        next = rows.getLong(1) - 1;
      }
      return Range.NONE;
    } catch (SQLException e) {
      return new Range(range.first(), next);
    }
  }

  private PreparedStatement select(Range range, String order) throws SQLException {
    PreparedStatement select =
        from.prepareStatement(
            "SELECT rowid, %s FROM %s WHERE rowid BETWEEN ? AND ? ORDER BY rowid %s"
                .formatted(String.join(", ", columns), table, order));
    select.setLong(1, range.first());
    select.setLong(2, range.last());
    return select;
  }

  private void copy(ResultSet row) throws SQLException {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 2);
      if (isDamaged(columns.get(i), values[i])) {
        return;
      }
    }
    insert(values);
  }

  /** A vector is no body, and a source without its standing is asked anew. */
  private boolean isDamaged(String column, Object value) {
    boolean isBody = column.equals("about") || (column.equals("body") && !table.equals("vector"));
    return isBody && !(value instanceof byte[] bytes && Body.isWhole(bytes));
  }

  private void insert(Object[] values) {
    try {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      copied += insert.executeUpdate();
    } catch (SQLException e) {
      if (Failure.sqliteCode(e)
          .filter(code -> code.name().startsWith("SQLITE_CONSTRAINT"))
          .isEmpty()) {
        throw Failure.of("written", e).unchecked();
      }
    }
  }
}
