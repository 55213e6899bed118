package onrecord.store;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.follow.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Entries that cannot be read any more count as not standing, so that they can be read anew. */
final class DamagedRows {
  private static final System.Logger LOG = System.getLogger(DamagedRows.class.getName());

  private final Database database;
  private final AtomicInteger count = new AtomicInteger();

  DamagedRows(Database database) {
    this.database = database;
  }

  /** How many were met since the store was opened. */
  int count() {
    return count.get();
  }

  /**
   * @param entries their rows, which stand
   */
  void withdraw(Source source, List<Long> entries) {
    if (entries.isEmpty()) {
      return;
    }
    count.addAndGet(entries.size());
    LOG.log(
        System.Logger.Level.WARNING,
        "{0}: {1} entries in the store are damaged and left out",
        source.coverage(),
        entries.size());
    try {
      database.change(handle -> withdraw(handle, entries));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, e.getMessage());
    }
  }

  private static void withdraw(Handle handle, List<Long> entries) {
    try (PreparedBatch batch = handle.prepareBatch("UPDATE entry SET state = 0 WHERE id = ?")) {
      entries.forEach(batch::add);
      batch.execute();
    }
  }
}
