package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.digest.Restraints;
import onrecord.digest.Schedule;
import onrecord.digest.StandingDigest;
import onrecord.digest.StandingDigest.Told;
import onrecord.digest.StandingDigests;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The standing digests of a store; a damaged one is as good as none. */
final class KeptDigests implements StandingDigests {
  private static final String SELECT =
      "SELECT id, platform, tenant, place, parent, body, told FROM digest";

  private final Database database;

  KeptDigests(Database database) {
    this.database = database;
  }

  @Override
  public List<StandingDigest> all() {
    return select("");
  }

  @Override
  public List<StandingDigest> at(Place place) {
    return select(
        " WHERE platform = ? AND tenant = ? AND place = ?",
        Column.of(place.tenant().platform()),
        Column.of(place.tenant().id()),
        Column.of(place.id()));
  }

  @Override
  public Optional<StandingDigest> of(String id) {
    return select(" WHERE id = ?", id).stream().findFirst();
  }

  private List<StandingDigest> select(String where, Object... values) {
    return database.read(handle ->
        handle
            .select(SELECT + where + " ORDER BY made, id", values)
            .map((rs, context) -> digest(rs))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<StandingDigest> digest(ResultSet rs) throws SQLException {
    String id = rs.getString(1);
    Tenant tenant = new Tenant(Column.read(rs.getString(2)), Column.read(rs.getString(3)));
    String place = Column.read(rs.getString(4));
    Optional<String> parent = Optional.ofNullable(rs.getString(5)).map(Column::read);
    Optional<Told> told =
        Optional.ofNullable(rs.getBytes(7)).flatMap(body -> Body.read(body, DigestForm::told));
    return Body.read(rs.getBytes(6), DigestForm::read)
        .map(form -> form.digest(id, new Place(tenant, place, form.kind(), parent), told));
  }

  @Override
  public void keep(StandingDigest digest) {
    Place place = digest.place();
    database.change(handle ->
        handle.execute(
            "INSERT INTO digest (id, platform, tenant, place, parent, made, body, told)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            digest.id(),
            Column.of(place.tenant().platform()),
            Column.of(place.tenant().id()),
            Column.of(place.id()),
            place.parent().map(Column::of).orElse(null),
            Nanos.of(digest.since()),
            Body.of(DigestForm.of(digest), DigestForm::write),
            body(digest.told())));
  }

  @Override
  public void told(String id, Optional<Told> told) {
    database.change(
        handle -> handle.execute("UPDATE digest SET told = ? WHERE id = ?", body(told), id));
  }

  private static byte @Nullable [] body(Optional<Told> told) {
    return told.map(one -> Body.of(one, DigestForm::writeTold)).orElse(null);
  }

  @Override
  public boolean remove(String id) {
    return database.write(handle -> {
      KeptTimetable.forget(handle, id);
      return handle.execute("DELETE FROM digest WHERE id = ?", id) > 0;
    });
  }

  @Override
  public Restraints restraints(Place place) {
    return database
        .read(handle ->
            handle
                .select(
                    "SELECT body FROM restraint WHERE platform = ? AND tenant = ? AND place = ?",
                    Column.of(place.tenant().platform()),
                    Column.of(place.tenant().id()),
                    Column.of(place.id()))
                .mapTo(byte[].class)
                .findOne())
        .flatMap(body -> Body.read(body, DigestForm::restraints))
        .orElse(Restraints.NONE);
  }

  @Override
  public void restrain(Place place, Restraints restraints) {
    database.change(handle ->
        handle.execute(
            "INSERT INTO restraint (platform, tenant, place, body) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (platform, tenant, place) DO UPDATE SET body = excluded.body",
            Column.of(place.tenant().platform()),
            Column.of(place.tenant().id()),
            Column.of(place.id()),
            Body.of(restraints, DigestForm::writeRestraints)));
  }

  /** Erases all that a tenant gets. */
  static int erase(Handle handle, Tenant tenant) {
    String platform = Column.of(tenant.platform());
    String id = Column.of(tenant.id());
    handle
        .select("SELECT id FROM digest WHERE platform = ? AND tenant = ?", platform, id)
        .mapTo(String.class)
        .list()
        .forEach(digest -> KeptTimetable.forget(handle, digest));
    return handle.execute("DELETE FROM digest WHERE platform = ? AND tenant = ?", platform, id)
        + handle.execute("DELETE FROM restraint WHERE platform = ? AND tenant = ?", platform, id);
  }

  /** A chat is a place of its own name; what the new name bears already stays. */
  static void move(Handle handle, Tenant from, Tenant to) {
    handle.execute(
        "UPDATE digest SET platform = ?, tenant = ?,"
            + " place = CASE WHEN place = ? THEN ? ELSE place END,"
            + " parent = CASE WHEN parent = ? THEN ? ELSE parent END"
            + " WHERE platform = ? AND tenant = ?",
        Column.of(to.platform()),
        Column.of(to.id()),
        Column.of(from.id()),
        Column.of(to.id()),
        Column.of(from.id()),
        Column.of(to.id()),
        Column.of(from.platform()),
        Column.of(from.id()));
    handle.execute(
        "INSERT INTO restraint (platform, tenant, place, body)"
            + " SELECT ?, ?, CASE WHEN place = ? THEN ? ELSE place END, body FROM restraint"
            + " WHERE platform = ? AND tenant = ? ON CONFLICT DO NOTHING",
        Column.of(to.platform()),
        Column.of(to.id()),
        Column.of(from.id()),
        Column.of(to.id()),
        Column.of(from.platform()),
        Column.of(from.id()));
    handle.execute(
        "DELETE FROM restraint WHERE platform = ? AND tenant = ?",
        Column.of(from.platform()),
        Column.of(from.id()));
  }

  /** What a tenant gets and bears. */
  static List<String> words(Handle handle, Tenant tenant) {
    String platform = Column.of(tenant.platform());
    String id = Column.of(tenant.id());
    List<String> words = new ArrayList<>();
    handle
        .select(SELECT + " WHERE platform = ? AND tenant = ? ORDER BY made", platform, id)
        .map((rs, context) -> digest(rs))
        .stream()
        .flatMap(Optional::stream)
        .map(KeptDigests::words)
        .forEach(words::add);
    handle
        .select("SELECT body FROM restraint WHERE platform = ? AND tenant = ?", platform, id)
        .mapTo(byte[].class)
        .stream()
        .flatMap(body -> Body.read(body, DigestForm::restraints).stream())
        .map(KeptDigests::words)
        .forEach(words::add);
    return words;
  }

  private static String words(Restraints restraints) {
    String quiet =
        restraints
            .quiet()
            .map(hours -> "quiet " + hours.from() + "-" + hours.to() + " " + hours.zone())
            .orElse("never quiet");
    return restraints.mostPosts().isPresent()
        ? quiet + ", " + restraints.mostPosts().getAsInt() + " posts a day"
        : quiet;
  }

  private static String words(StandingDigest digest) {
    Schedule schedule = digest.schedule();
    return "%s: %s %s %s"
        .formatted(digest.id(), schedule.times(), new TreeSet<>(schedule.days()), schedule.zone());
  }
}
