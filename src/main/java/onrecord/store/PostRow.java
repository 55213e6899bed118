package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import onrecord.chat.Post;
import onrecord.chat.Script;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** The row of one of our messages. */
record PostRow(long id, Post post) {
  /** What {@link #read} needs, the first columns of a row. */
  static final String COLUMNS = "p.id, p.platform, p.tenant, p.place, p.body";

  /** What a tenant and a place are called is in columns, as it may change. */
  private record Stands(Place.Kind kind, String messageId, Script script) {}

  static byte[] body(Post post) {
    return Body.of(
        new Stands(post.place().kind(), post.messageId(), post.script()), PostRow::write);
  }

  /** Empty where it is damaged: it is not corrected, and its buttons do not work. */
  static Optional<PostRow> read(ResultSet rs) throws SQLException {
    long id = rs.getLong(1);
    Tenant tenant = new Tenant(Column.read(rs.getString(2)), Column.read(rs.getString(3)));
    String place = Column.read(rs.getString(4));
    return Body.read(rs.getBytes(5), PostRow::read)
        .map(stands ->
            new PostRow(
                id,
                new Post(
                    new Place(tenant, place, stands.kind()), stands.messageId(), stands.script())));
  }

  private static void write(Out out, Stands stands) {
    out.text(stands.kind().name())
        .text(stands.messageId())
        .value(stands.script(), ScriptForm::write)
        .list(stands.script().asked().choices(), ScriptForm::writeChoice);
  }

  private static Stands read(In in) {
    Place.Kind kind = Place.Kind.valueOf(in.text());
    String messageId = in.text();
    Script script = in.value(ScriptForm::read);
    return new Stands(kind, messageId, script.with(in.lastList(ScriptForm::readChoice)));
  }
}
