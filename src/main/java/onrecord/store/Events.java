package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** Reads events back; one whose entry cannot be read any more is left out. */
final class Events {
  private static final String SELECT =
      "SELECT "
          + SourceRow.COLUMNS
          + ", e.position, e.noticed, e.kind, e.first_read, e.reason, v.body, b.body FROM source s"
          + " JOIN event e ON e.source = s.id LEFT JOIN version v ON v.id = e.version"
          + " LEFT JOIN version b ON b.id = e.version_before ";

  private Events() {}

  private record Found(long position, Optional<Event> event) {}

  /** Goes on past what cannot be read: a reader that got nothing would take it for the end. */
  static List<Event> after(Handle handle, long position, int atMost) {
    List<Found> found =
        handle
            .select(SELECT + "WHERE e.position > ? ORDER BY e.position LIMIT ?", position, atMost)
            .map((rs, context) -> found(rs))
            .list();
    List<Event> events = events(found);
    return events.isEmpty() && !found.isEmpty()
        ? after(handle, found.getLast().position(), atMost)
        : events;
  }

  /**
   * The same of one source.
   *
   * @param source a row
   */
  static List<Event> after(Handle handle, long source, long position, int atMost) {
    List<Found> found =
        handle
            .select(
                SELECT + "WHERE e.source = ? AND e.position > ? ORDER BY e.position LIMIT ?",
                source,
                position,
                atMost)
            .map((rs, context) -> found(rs))
            .list();
    List<Event> events = events(found);
    return events.isEmpty() && !found.isEmpty()
        ? after(handle, source, found.getLast().position(), atMost)
        : events;
  }

  /**
   * The position of the newest of a source, or 0.
   *
   * @param source a row
   */
  static long newest(Handle handle, long source) {
    return handle
        .select("SELECT coalesce(max(position), 0) FROM event WHERE source = ?", source)
        .mapTo(Long.class)
        .one();
  }

  static List<Event> corrections(Handle handle, Tenant reader, Instant since, int atMost) {
    List<Found> found =
        handle
            .select(
                SELECT
                    + "WHERE e.kind IN ('corrected', 'withdrawn') AND e.noticed >= ?"
                    + " AND s.opened IS NOT NULL AND s.tenant IN (SELECT id FROM tenant"
                    + " WHERE (platform = ? AND name = ?) OR (platform = ? AND name = ?))"
                    + " ORDER BY e.position DESC LIMIT ?",
                Nanos.of(since),
                Column.of(reader.platform()),
                Column.of(reader.id()),
                Tenant.EVERYBODY.platform(),
                Tenant.EVERYBODY.id(),
                atMost)
            .map((rs, context) -> found(rs))
            .list();
    return events(found);
  }

  /**
   * @param source a row
   * @param key of an entry
   */
  static List<Event> of(Handle handle, long source, String key) {
    List<Found> found =
        handle
            .select(
                SELECT
                    + "WHERE e.version IN (SELECT one.id FROM version one JOIN entry of_it"
                    + " ON of_it.id = one.entry WHERE of_it.source = ? AND of_it.key = ?)"
                    + " ORDER BY e.position",
                source,
                key)
            .map((rs, context) -> found(rs))
            .list();
    return events(found);
  }

  private static List<Event> events(List<Found> found) {
    return found.stream().flatMap(one -> one.event().stream()).toList();
  }

  private static Found found(ResultSet rs) throws SQLException {
    long position = rs.getLong(4);
    Instant at = Nanos.time(rs.getLong(5));
    Optional<SourceRow> source = SourceRow.read(rs);
    Optional<Change> change = change(rs);
    return new Found(
        position,
        source.flatMap(row -> change.map(it -> new Event(position, at, row.source(), it))));
  }

  private static Optional<Change> change(ResultSet rs) throws SQLException {
    boolean firstRead = rs.getInt(7) != 0;
    Optional<ChangeKind> kind = ChangeKind.named(rs.getString(6));
    return kind.isEmpty() ? Optional.empty() : change(rs, kind.get(), firstRead);
  }

  private static Optional<Change> change(ResultSet rs, ChangeKind kind, boolean firstRead)
      throws SQLException {
    return switch (kind) {
      case ADDED -> entry(rs, 9).map(entry -> new Change.Added(entry, firstRead));
      case CORRECTED -> corrected(entry(rs, 10), entry(rs, 9));
      case AMENDED -> entry(rs, 9).map(Change.Amended::new);
      case WITHDRAWN -> entry(rs, 9).map(Change.Withdrawn::new);
      case OPENED -> Optional.of(new Change.Opened());
      case RETITLED -> Optional.of(new Change.Retitled());
      case CLOSED -> Optional.of(new Change.Closed());
      case FAILING -> Optional.of(new Change.Failing(Column.read(String.valueOf(rs.getString(8)))));
      case RECOVERED -> Optional.of(new Change.Recovered());
    };
  }

  private static Optional<Change> corrected(Optional<Entry> before, Optional<Entry> entry) {
    return before.flatMap(was -> entry.map(is -> new Change.Corrected(was, is)));
  }

  private static Optional<Entry> entry(ResultSet rs, int column) throws SQLException {
    return Optional.ofNullable(rs.getBytes(column))
        .flatMap(body -> Body.read(body, EntryForm::read));
  }
}
