package onrecord.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that the changes of one source make, gathered to be written at once. */
final class Journal {
  private final long source;
  private final long at;
  private final List<NewVersion> versions = new ArrayList<>();
  private final List<NewEvent> events = new ArrayList<>();

  Journal(long source, Instant at) {
    this.source = source;
    this.at = Nanos.of(at);
  }

  private record NewVersion(long id, long entry, Entry body) {}

  private record NewEvent(
      long position,
      ChangeKind kind,
      Optional<Long> version,
      Optional<Long> before,
      boolean firstRead,
      Optional<String> reason) {}

  void version(long id, long entry, Entry body) {
    versions.add(new NewVersion(id, entry, body));
  }

  /** Of the source as a whole. */
  void add(long position, Change change) {
    Optional<String> reason =
        change instanceof Change.Failing failing ? Optional.of(failing.reason()) : Optional.empty();
    events.add(
        new NewEvent(
            position, ChangeKind.of(change), Optional.empty(), Optional.empty(), false, reason));
  }

  /**
   * Of an entry.
   *
   * @param version the row of the version that the change tells of
   * @param before of a correction, the row of the version before it
   */
  void add(long position, Change.OfEntry change, long version, Optional<Long> before) {
    boolean firstRead = change instanceof Change.Added added && added.atFirstRead();
    events.add(
        new NewEvent(
            position,
            ChangeKind.of(change),
            Optional.of(version),
            before,
            firstRead,
            Optional.empty()));
  }

  void keep(Handle handle) {
    keepVersions(handle);
    keepEvents(handle);
  }

  private void keepVersions(Handle handle) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO version (id, entry, number, kept, body) VALUES (?, ?, ?, ?, ?)")) {
      for (NewVersion version : versions) {
        batch.add(
            version.id(),
            version.entry(),
            version.body().version(),
            at,
            Body.of(version.body(), EntryForm::write));
      }
      batch.execute();
    }
  }

  private void keepEvents(Handle handle) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO event (position, noticed, source, kind, version, version_before,"
                + " first_read, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (NewEvent event : events) {
        batch.add(
            event.position(),
            at,
            source,
            event.kind().word(),
            event.version(),
            event.before(),
            event.firstRead() ? 1 : 0,
            event.reason().map(Column::of));
      }
      batch.execute();
    }
  }
}
