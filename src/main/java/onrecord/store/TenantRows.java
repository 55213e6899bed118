package onrecord.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** The sources that a tenant ever followed, with all that hangs on them. */
record TenantRows(Handle handle, Tenant tenant) {
  /** Erases them. */
  int erase() {
    List<SourceRow> rows = sources(tenant);
    rows.forEach(row -> handle.execute("DELETE FROM source WHERE id = ?", row.id()));
    handle.execute(
        "DELETE FROM tenant WHERE platform = ? AND name = ?"
            + " AND NOT EXISTS (SELECT 1 FROM source s WHERE s.tenant = tenant.id)",
        Column.of(tenant.platform()),
        Column.of(tenant.id()));
    return rows.size();
  }

  /**
   * Hands them on to another tenant, but for those whose id or location it has already. Whoever
   * goes by the events opens them under their new owner.
   */
  void move(Tenant to, Instant at) {
    Ledger ledger = Ledger.take(handle);
    List<SourceRow> there = sources(to);
    for (SourceRow row : sources(tenant)) {
      if (there.stream().noneMatch(other -> isLike(other.source(), row.source()))) {
        move(row, to, at, ledger);
      }
    }
    ledger.keep();
  }

  private static boolean isLike(Source one, Source other) {
    return one.coverage().equals(other.coverage()) || one.location().equals(other.location());
  }

  private void move(SourceRow row, Tenant to, Instant at, Ledger ledger) {
    Source before = row.source();
    Source after =
        new Source(to, before.coverage(), before.location(), before.date(), before.zone());
    long opened = ledger.nextPosition();
    handle.execute(
        "UPDATE source SET tenant = ?, about = ?, claimed_by = NULL, claimed_until = NULL"
            + " WHERE id = ?",
        NewSource.tenant(handle, ledger, to),
        Body.of(after, SourceRow::write),
        row.id());
    if (row.isFollowed()) {
      handle.execute("UPDATE source SET opened = ? WHERE id = ?", opened, row.id());
      Journal journal = new Journal(row.id(), at);
      journal.add(opened, new Change.Opened());
      journal.keep(handle);
    }
  }

  private List<SourceRow> sources(Tenant owner) {
    return handle
        .select(
            "SELECT "
                + SourceRow.COLUMNS
                + " FROM source s JOIN tenant t ON t.id = s.tenant"
                + " WHERE t.platform = ? AND t.name = ? ORDER BY s.id",
            Column.of(owner.platform()),
            Column.of(owner.id()))
        .map((rs, context) -> SourceRow.read(rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
