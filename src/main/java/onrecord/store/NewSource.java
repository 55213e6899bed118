package onrecord.store;

import java.util.List;
import java.util.Optional;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** Finds out whether a source may be followed, and makes or takes up its row. */
final class NewSource {
  private static final byte[] NOTHING_YET = {};

  private NewSource() {}

  /**
   * What is kept of the source from a time when it was followed before.
   *
   * @throws IllegalStateException if its owner follows it now, or somebody who sees it, or whom its
   *     owner sees, has another one under its id
   */
  static Optional<SourceRow> before(Handle handle, Source source) {
    Optional<SourceRow> before =
        alike(handle, source).stream().filter(row -> isSame(row.source(), source)).findFirst();
    if (before.isPresent() && before.get().isFollowed()) {
      throw new IllegalStateException(source.location() + " is followed already");
    }
    if (before.isEmpty() && alike(handle, source).stream().anyMatch(row -> clashes(row, source))) {
      throw new IllegalStateException("there is a coverage " + source.coverage() + " already");
    }
    return before;
  }

  private static List<SourceRow> alike(Handle handle, Source source) {
    return handle
        .select(
            "SELECT " + SourceRow.COLUMNS + " FROM source s WHERE s.coverage = ? OR s.location = ?",
            Column.of(source.coverage()),
            Column.of(source.location()))
        .map((rs, context) -> SourceRow.read(rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isSame(Source kept, Source source) {
    return kept.owner().equals(source.owner()) && kept.location().equals(source.location());
  }

  private static boolean clashes(SourceRow row, Source source) {
    Tenant owner = row.source().owner();
    return row.source().coverage().equals(source.coverage())
        && (owner.sees(source.owner()) || source.owner().sees(owner));
  }

  /** Follows it again, under the id that it had. */
  static SourceRow again(Handle handle, SourceRow before, Source source, long opened) {
    Source again = named(source, before.source().coverage());
    handle.execute(
        "UPDATE source SET opened = ?, about = ? WHERE id = ?",
        opened,
        Body.of(again, SourceRow::write),
        before.id());
    return new SourceRow(before.id(), again, true);
  }

  private static Source named(Source source, String coverage) {
    return new Source(source.owner(), coverage, source.location(), source.date(), source.zone());
  }

  static SourceRow first(Handle handle, Ledger ledger, Source source, long opened) {
    long id = ledger.nextRow();
    handle.execute(
        "INSERT INTO source (id, tenant, coverage, location, about, opened, standing,"
            + " next_poll) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        id,
        tenant(handle, ledger, source.owner()),
        Column.of(source.coverage()),
        Column.of(source.location()),
        Body.of(source, SourceRow::write),
        opened,
        NOTHING_YET);
    return new SourceRow(id, source, true);
  }

  static long tenant(Handle handle, Ledger ledger, Tenant tenant) {
    handle.execute(
        "INSERT INTO tenant (id, platform, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        ledger.nextRow(),
        Column.of(tenant.platform()),
        Column.of(tenant.id()));
    return handle
        .select(
            "SELECT id FROM tenant WHERE platform = ? AND name = ?",
            Column.of(tenant.platform()),
            Column.of(tenant.id()))
        .mapTo(Long.class)
        .one();
  }
}
