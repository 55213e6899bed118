package onrecord.store;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How db-scheduler talks to both databases. Its times are numbers of milliseconds, so that one
 * schema does for both; its own way with SQLite goes by one calendar that all threads share. Both
 * pick what is due by comparing its version, which is enough for several processes.
 */
final class TimesAsNumbers extends DefaultJdbcCustomization {
  TimesAsNumbers() {
    super(true);
  }

  @Override
  public String getName() {
    return "numbers";
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, number(value));
    }
  }

  static long number(Instant time) {
    return time.toEpochMilli();
  }

  @Override
  public @Nullable Instant getInstant(ResultSet rs, String column) throws SQLException {
    long millis = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** Nothing is kept with what is due, and an untyped nothing is refused by PostgreSQL. */
  @Override
  public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] value)
      throws SQLException {
    statement.setBytes(index, value);
  }

  @Override
  public String getQueryLimitPart(int limit) {
    return " LIMIT " + limit;
  }
}
