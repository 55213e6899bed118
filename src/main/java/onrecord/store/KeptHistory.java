package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** The entries of a store with their versions and events. */
final class KeptHistory implements History {
  private final Database database;
  private final DamagedRows damaged;

  KeptHistory(Database database, DamagedRows damaged) {
    this.database = database;
    this.damaged = damaged;
  }

  @Override
  public List<Entry> standing(Source source) {
    List<Long> unreadable = new ArrayList<>();
    List<Entry> entries = newest(source, EntryRows.State.STANDING, unreadable);
    damaged.withdraw(source, unreadable);
    return entries;
  }

  @Override
  public List<Entry> withdrawn(Source source) {
    return newest(source, EntryRows.State.WITHDRAWN, new ArrayList<>());
  }

  private List<Entry> newest(Source source, EntryRows.State state, List<Long> unreadable) {
    List<Entry> entries = new ArrayList<>();
    database.read(handle -> readNewest(handle, source, state, entries, unreadable));
    entries.sort(Comparator.comparing(Entry::publishedAt).reversed());
    return List.copyOf(entries);
  }

  /** Later ones first, so that they come first among those of one time. */
  private static boolean readNewest(
      Handle handle,
      Source source,
      EntryRows.State state,
      List<Entry> entries,
      List<Long> unreadable) {
    return SourceRow.of(handle, source)
        .map(row ->
            handle
                .select(
                    "SELECT e.id, v.body FROM entry e JOIN version v ON v.id = e.newest"
                        + " WHERE e.source = ? AND e.state = ? ORDER BY e.id DESC",
                    row.id(),
                    state.number())
                .map((rs, context) -> sort(rs, entries, unreadable))
                .list())
        .isPresent();
  }

  private static boolean sort(ResultSet rs, List<Entry> entries, List<Long> unreadable)
      throws SQLException {
    Optional<Entry> entry = Body.read(rs.getBytes(2), EntryForm::read);
    entry.ifPresent(entries::add);
    return entry.isPresent() || unreadable.add(rs.getLong(1));
  }

  @Override
  public int standing() {
    return database.read(handle ->
        handle
            .select(
                "SELECT count(*) FROM entry e JOIN source s ON s.id = e.source"
                    + " WHERE e.state = ? AND s.opened IS NOT NULL",
                EntryRows.State.STANDING.number())
            .mapTo(Integer.class)
            .one());
  }

  /**
   * @throws IllegalStateException if the changes do not follow from what stands: another process
   *     kept some since it was read
   */
  @Override
  public List<Event> keep(Source source, Standing standing, List<Change> changes, Instant at) {
    return database.write(handle -> keep(handle, source, standing, changes, at));
  }

  private static List<Event> keep(
      Handle handle, Source source, Standing standing, List<Change> changes, Instant at) {
    Ledger ledger = Ledger.take(handle);
    Optional<SourceRow> row = SourceRow.of(handle, source).filter(SourceRow::isFollowed);
    if (row.isEmpty()) {
      return List.of();
    }
    Keeping keeping = new Keeping(handle, ledger, row.get(), changes, at);
    changes.forEach(keeping::add);
    KeptSources.keep(handle, row.get().id(), standing);
    return keeping.keep(handle);
  }

  @Override
  public List<Event> after(long position, int atMost) {
    return database.snapshot(handle -> Events.after(handle, position, atMost));
  }

  @Override
  public List<Event> after(Source source, long position, int atMost) {
    return database.snapshot(handle ->
        SourceRow.of(handle, source)
            .map(row -> Events.after(handle, row.id(), position, atMost))
            .orElse(List.of()));
  }

  @Override
  public long newest(Source source) {
    return database.read(handle ->
        SourceRow.of(handle, source).map(row -> Events.newest(handle, row.id())).orElse(0L));
  }

  @Override
  public long newest() {
    return database.read(handle ->
        handle.select("SELECT last_position FROM ledger").mapTo(Long.class).findOne().orElse(0L));
  }

  @Override
  public List<Event> corrections(Tenant reader, Instant since, int atMost) {
    return database.read(handle -> Events.corrections(handle, reader, since, atMost));
  }

  @Override
  public List<Event> of(Source source, String entry) {
    return database.read(handle ->
        SourceRow.of(handle, source)
            .map(row -> Events.of(handle, row.id(), Column.key(entry)))
            .orElse(List.of()));
  }

  @Override
  public Optional<Entry> last(Source source, String entry) {
    return database.read(handle ->
        SourceRow.of(handle, source)
            .flatMap(
                row -> body(handle, "ORDER BY v.id DESC LIMIT 1", row.id(), Column.key(entry))));
  }

  @Override
  public Optional<Entry> version(Source source, String entry, int version) {
    return database.read(handle ->
        SourceRow.of(handle, source)
            .flatMap(row -> version(handle, row.id(), Column.key(entry), version)));
  }

  private static Optional<Entry> version(Handle handle, long source, String key, int version) {
    return body(handle, "AND v.number = ? ORDER BY v.id DESC LIMIT 1", source, key, version);
  }

  private static Optional<Entry> body(Handle handle, String which, Object... values) {
    return handle
        .select(
            "SELECT v.body FROM version v JOIN entry e ON e.id = v.entry"
                + " WHERE e.source = ? AND e.key = ? "
                + which,
            values)
        .mapTo(byte[].class)
        .findOne()
        .flatMap(body -> Body.read(body, EntryForm::read));
  }
}
