package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.follow.Change;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.follow.Sources;
import onrecord.follow.Standing;
import org.jdbi.v3.core.Handle;

/** The sources of a store. */
final class KeptSources implements Sources {
  private static final Duration LONGEST_REST = Duration.ofHours(25);

  private static final String SELECT = "SELECT " + SourceRow.COLUMNS + ", s.standing FROM source s";

  private final Database database;
  private final InstantSource clock;

  KeptSources(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Followed> all() {
    return database.read(handle ->
        handle
            .select(SELECT + " WHERE s.opened IS NOT NULL ORDER BY s.opened")
            .map((rs, context) -> followed(rs))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** A damaged standing is as good as none: the source is asked at once. */
  private static Optional<Followed> followed(ResultSet rs) throws SQLException {
    Standing standing =
        Body.read(rs.getBytes(4), StandingForm::read)
            .orElseGet(() -> Standing.fresh(Instant.EPOCH, Duration.ofMinutes(1)));
    return SourceRow.read(rs).map(row -> new Followed(row.source(), standing));
  }

  @Override
  public Source add(Source source, Standing standing) {
    return database.write(handle -> add(handle, source, standing));
  }

  private Source add(Handle handle, Source source, Standing standing) {
    Ledger ledger = Ledger.take(handle);
    Optional<SourceRow> before = NewSource.before(handle, source);
    long position = ledger.nextPosition();
    SourceRow row =
        before.isPresent()
            ? NewSource.again(handle, before.get(), source, position)
            : NewSource.first(handle, ledger, source, position);
    keep(handle, row.id(), standing);
    Journal journal = new Journal(row.id(), clock.instant());
    journal.add(position, new Change.Opened());
    journal.keep(handle);
    ledger.keep();
    return row.source();
  }

  @Override
  public boolean remove(Source source) {
    return database.write(handle -> {
      Ledger ledger = Ledger.take(handle);
      Optional<SourceRow> row = SourceRow.of(handle, source).filter(SourceRow::isFollowed);
      row.ifPresent(followed -> close(handle, ledger, followed.id()));
      return row.isPresent();
    });
  }

  private void close(Handle handle, Ledger ledger, long source) {
    handle.execute("UPDATE source SET opened = NULL WHERE id = ?", source);
    Journal journal = new Journal(source, clock.instant());
    journal.add(ledger.nextPosition(), new Change.Closed());
    journal.keep(handle);
    ledger.keep();
  }

  @Override
  public Optional<Followed> claim(String process, Instant now, Duration lease) {
    if (database.read(handle -> due(handle, now, lease, "")).isEmpty()) {
      return Optional.empty();
    }
    return database.write(handle -> {
      Optional<Long> due = due(handle, now, lease, database.dialect().skipLocked());
      due.ifPresent(id -> claim(handle, id, process, now.plus(lease)));
      return due.flatMap(id -> byId(handle, id));
    });
  }

  /**
   * A claim for longer than a lease, or a poll after more than a day (the longest that a server may
   * ask for), was set by a clock that has been set back since.
   */
  private static Optional<Long> due(Handle handle, Instant now, Duration lease, String locking) {
    return handle
        .select(
            "SELECT id FROM source WHERE opened IS NOT NULL AND (next_poll <= ? OR next_poll > ?)"
                + " AND (claimed_until IS NULL OR claimed_until <= ? OR claimed_until > ?)"
                + " ORDER BY next_poll, id LIMIT 1"
                + locking,
            Nanos.of(now),
            Nanos.of(now.plus(LONGEST_REST)),
            Nanos.of(now),
            Nanos.of(now.plus(lease)))
        .mapTo(Long.class)
        .findOne();
  }

  private static void claim(Handle handle, long id, String process, Instant until) {
    handle.execute(
        "UPDATE source SET claimed_by = ?, claimed_until = ? WHERE id = ?",
        process,
        Nanos.of(until),
        id);
  }

  private static Optional<Followed> byId(Handle handle, long id) {
    return handle.select(SELECT + " WHERE s.id = ?", id).map((rs, context) -> followed(rs)).one();
  }

  @Override
  public void keep(Source source, Standing standing) {
    database.change(handle ->
        SourceRow.of(handle, source)
            .filter(SourceRow::isFollowed)
            .ifPresent(row -> keep(handle, row.id(), standing)));
  }

  /** Keeps how a source stands and gives it free. */
  static void keep(Handle handle, long source, Standing standing) {
    handle.execute(
        "UPDATE source SET standing = ?, next_poll = ?, claimed_by = NULL, claimed_until = NULL"
            + " WHERE id = ?",
        Body.of(standing, StandingForm::write),
        Nanos.of(standing.schedule().nextPoll()),
        source);
  }
}
