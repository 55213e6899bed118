package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/**
 * A source that was followed at some time.
 *
 * @param isFollowed whether it is followed now
 */
record SourceRow(long id, Source source, boolean isFollowed) {
  /** What {@link #read} needs, the first columns of a row. */
  static final String COLUMNS = "s.id, s.about, s.opened";

  /** Empty where it is damaged; opening a store looks for that. */
  static Optional<SourceRow> read(ResultSet rs) throws SQLException {
    long id = rs.getLong(1);
    boolean isFollowed = rs.getObject(3) != null;
    return Body.read(rs.getBytes(2), SourceRow::read)
        .map(source -> new SourceRow(id, source, isFollowed));
  }

  /** The row of a source, if it was ever followed. */
  static Optional<SourceRow> of(Handle handle, Source source) {
    return handle
        .select(
            "SELECT "
                + COLUMNS
                + " FROM source s JOIN tenant t ON t.id = s.tenant"
                + " WHERE t.platform = ? AND t.name = ? AND s.coverage = ? AND s.location = ?",
            Column.of(source.owner().platform()),
            Column.of(source.owner().id()),
            Column.of(source.coverage()),
            Column.of(source.location()))
        .map((rs, context) -> read(rs))
        .findOne()
        .flatMap(row -> row);
  }

  static void write(Out out, Source source) {
    out.text(source.owner().platform())
        .text(source.owner().id())
        .text(source.coverage())
        .text(source.location())
        .text(source.date())
        .text(source.zone());
  }

  static Source read(In in) {
    return new Source(
        new Tenant(in.text(), in.text()),
        in.text(),
        in.text(),
        in.optionalText().map(LocalDate::parse),
        in.optionalText().map(ZoneId::of));
  }
}
