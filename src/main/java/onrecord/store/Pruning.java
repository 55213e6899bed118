package onrecord.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.store.Pruned.PrunedEntry;
import org.jdbi.v3.core.Handle;

/**
 * Removes what is older than it is to be kept from one source. A cited version stays for good, and
 * so does the row of an entry that stood, without words: its page may go on showing it, and it is
 * not to come back as news.
 */
final class Pruning {
  private final SourceRow source;
  private final Retention retention;
  private final long before;

  Pruning(SourceRow source, Retention retention, Instant now) {
    this.source = source;
    this.retention = retention;
    this.before = retention.age().map(age -> Nanos.of(now.minus(age))).orElse(Long.MIN_VALUE);
  }

  /** All within one transaction. */
  Pruned run(Handle handle) {
    var _ = Ledger.take(handle);
    handle.execute("DELETE FROM event WHERE source = ? AND noticed < ?", source.id(), before);
    List<PrunedEntry> entries = retire(handle);
    int versions = removeVersions(handle);
    removeEmpty(handle);
    return new Pruned(versions, entries);
  }

  /**
   * @param newest when it was published, or its last version came if that was later
   */
  private record Standing(long id, long newest) {}

  private List<PrunedEntry> retire(Handle handle) {
    List<PrunedEntry> retired = new ArrayList<>();
    List<Standing> standing = standing(handle);
    int most = retention.entriesPerCoverage().orElse(Integer.MAX_VALUE);
    for (int i = 0; i < standing.size(); i++) {
      if (i >= most || standing.get(i).newest() < before) {
        name(handle, standing.get(i).id())
            .ifPresent(name -> retired.add(new PrunedEntry(source.source(), name)));
        handle.execute("UPDATE entry SET state = 2 WHERE id = ?", standing.get(i).id());
      }
    }
    return retired;
  }

  private List<Standing> standing(Handle handle) {
    return handle
        .select(
            "SELECT e.id, e.published, v.kept FROM entry e JOIN version v ON v.id = e.newest"
                + " WHERE e.source = ? AND e.state = 1 ORDER BY e.published DESC, e.id DESC",
            source.id())
        .map((rs, context) -> new Standing(rs.getLong(1), Math.max(rs.getLong(2), rs.getLong(3))))
        .list();
  }

  private static Optional<String> name(Handle handle, long entry) {
    return handle
        .select(
            "SELECT v.body FROM entry e JOIN version v ON v.id = e.newest WHERE e.id = ?", entry)
        .mapTo(byte[].class)
        .findOne()
        .flatMap(body -> Body.read(body, EntryForm::read))
        .map(Entry::id);
  }

  /** What an event that is kept tells of stays with it, unless its entry is pruned. */
  private int removeVersions(Handle handle) {
    return handle.execute(
        "DELETE FROM version WHERE id IN (SELECT v.id FROM entry e JOIN version v ON v.entry = e.id"
            + " WHERE e.source = ? AND (e.state = 2 OR (v.kept < ?"
            + " AND (e.state = 0 OR v.id <> e.newest)"
            + " AND NOT EXISTS (SELECT 1 FROM event x WHERE x.version = v.id)"
            + " AND NOT EXISTS (SELECT 1 FROM event x WHERE x.version_before = v.id)))"
            + " AND NOT EXISTS (SELECT 1 FROM cited c WHERE c.entry = v.entry"
            + " AND c.number = v.number))",
        source.id(),
        before);
  }

  private void removeEmpty(Handle handle) {
    handle.execute(
        "DELETE FROM entry WHERE source = ? AND state = 0"
            + " AND NOT EXISTS (SELECT 1 FROM version v WHERE v.entry = entry.id)",
        source.id());
    handle.execute(
        "DELETE FROM source WHERE id = ? AND opened IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM event x WHERE x.source = source.id)"
            + " AND NOT EXISTS (SELECT 1 FROM entry e JOIN version v ON v.entry = e.id"
            + " WHERE e.source = source.id)",
        source.id());
  }
}
