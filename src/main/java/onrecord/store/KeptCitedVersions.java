package onrecord.store;

import java.util.Collection;
import onrecord.desk.CitedVersions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The cited versions of a store. */
final class KeptCitedVersions implements CitedVersions {
  private final Database database;

  KeptCitedVersions(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Collection<CitedVersion> cited) {
    if (!cited.isEmpty()) {
      database.change(handle -> keep(handle, cited));
    }
  }

  private static void keep(Handle handle, Collection<CitedVersion> cited) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO cited (entry, number) SELECT e.id, v.number FROM tenant t"
                + " JOIN source s ON s.tenant = t.id JOIN entry e ON e.source = s.id"
                + " JOIN version v ON v.entry = e.id"
                + " WHERE t.platform = ? AND t.name = ? AND s.coverage = ? AND e.key = ?"
                + " AND v.number = ? ORDER BY v.id LIMIT 1 ON CONFLICT DO NOTHING")) {
      for (CitedVersion version : cited) {
        batch.add(
            Column.of(version.owner().platform()),
            Column.of(version.owner().id()),
            Column.of(version.coverage()),
            Column.key(version.entry()),
            version.version());
      }
      batch.execute();
    }
  }
}
