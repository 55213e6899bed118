package onrecord.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import org.jdbi.v3.core.Handle;

/** Turns the changes of one source into rows and events, within one transaction. */
final class Keeping {
  private final SourceRow source;
  private final Instant at;
  private final Ledger ledger;
  private final EntryRows rows;
  private final Journal journal;
  private final List<Event> events = new ArrayList<>();

  Keeping(Handle handle, Ledger ledger, SourceRow source, List<Change> changes, Instant at) {
    this.source = source;
    this.at = at;
    this.ledger = ledger;
    this.rows = EntryRows.of(handle, source.id(), entries(changes));
    this.journal = new Journal(source.id(), at);
  }

  private static List<String> entries(List<Change> changes) {
    List<String> ids = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.OfEntry entry) {
        ids.add(entry.entry().id());
      }
    }
    return ids;
  }

  void add(Change change) {
    switch (change) {
      case Change.Added added -> added(added);
      case Change.Corrected corrected -> corrected(corrected);
      case Change.Amended amended -> revised(amended, Optional.empty());
      case Change.Withdrawn withdrawn -> withdrawn(withdrawn);
      case Change.Opened opened -> ofSource(opened);
      case Change.Closed closed -> ofSource(closed);
      case Change.Retitled retitled -> ofSource(retitled);
      case Change.Failing failing -> ofSource(failing);
      case Change.Recovered recovered -> ofSource(recovered);
    }
  }

  private void ofSource(Change change) {
    journal.add(position(change), change);
  }

  private long position(Change change) {
    long position = ledger.nextPosition();
    events.add(new Event(position, at, source.source(), change));
    return position;
  }

  /** What was pruned while it stood is still on its page: it is not news. */
  private void added(Change.Added change) {
    EntryRows.Row row = rows.findOrMake(change.entry().id(), ledger);
    if (row.state() == EntryRows.State.STANDING) {
      throw overtaken(change.entry());
    }
    if (row.state() == EntryRows.State.WITHDRAWN) {
      journal.add(position(change), change, version(row, change.entry()), Optional.empty());
    }
  }

  private void corrected(Change.Corrected change) {
    revised(change, Optional.of(standing(change.entry()).newest()));
  }

  private void revised(Change.OfEntry change, Optional<Long> before) {
    long version = version(standing(change.entry()), change.entry());
    journal.add(position(change), change, version, before);
  }

  private long version(EntryRows.Row row, Entry entry) {
    long version = ledger.nextRow();
    journal.version(version, row.id(), entry);
    row.set(EntryRows.State.STANDING, version, entry);
    return version;
  }

  private void withdrawn(Change.Withdrawn change) {
    EntryRows.Row row = standing(change.entry());
    row.set(EntryRows.State.WITHDRAWN);
    journal.add(position(change), change, row.newest(), Optional.empty());
  }

  private EntryRows.Row standing(Entry entry) {
    return rows.find(entry.id())
        .filter(row -> row.state() == EntryRows.State.STANDING)
        .orElseThrow(() -> overtaken(entry));
  }

  private IllegalStateException overtaken(Entry entry) {
    return new IllegalStateException(
        source.source().coverage()
            + ": entry "
            + entry.id()
            + " was changed meanwhile by another process; nothing of this reading is kept");
  }

  List<Event> keep(Handle handle) {
    rows.keep(handle);
    journal.keep(handle);
    ledger.keep();
    return List.copyOf(events);
  }
}
