package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;
import org.jdbi.v3.core.Handle;

/** The watches of a store. */
final class KeptWatches implements StandingWatches {
  private static final String SELECT =
      "SELECT id, name, platform, tenant, place, parent, body FROM watch ";

  /** Short enough to be typed. */
  private static final int RADIX = 36;

  private final Database database;

  KeptWatches(Database database) {
    this.database = database;
  }

  @Override
  public Watch add(Place place, WatchQuery query, Instant since, Optional<String> ping) {
    return database.write(handle -> {
      Ledger ledger = Ledger.take(handle);
      long id = ledger.nextRow();
      Watch watch = new Watch("w" + Long.toString(id, RADIX), place, query, since, ping);
      insert(handle, id, watch);
      ledger.keep();
      return watch;
    });
  }

  private static void insert(Handle handle, long id, Watch watch) {
    Place place = watch.place();
    WatchForm form = new WatchForm(place.kind(), watch.query().text(), watch.since(), watch.ping());
    handle.execute(
        "INSERT INTO watch (id, name, platform, tenant, place, parent, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        watch.id(),
        Column.of(place.tenant().platform()),
        Column.key(place.tenant().id()),
        Column.key(place.id()),
        place.parent().map(Column::key).orElse(null),
        Body.of(form, WatchForm::write));
  }

  @Override
  public Optional<Watch> remove(Place place, String id) {
    return database.write(handle -> {
      Optional<Watch> found =
          at(handle, place).stream().filter(one -> one.id().equals(id)).findFirst();
      found.ifPresent(one -> handle.execute("DELETE FROM watch WHERE name = ?", Column.of(id)));
      return found;
    });
  }

  @Override
  public List<Watch> at(Place place) {
    return database.read(handle -> at(handle, place));
  }

  private static List<Watch> at(Handle handle, Place place) {
    return handle
        .select(
            SELECT + "WHERE platform = ? AND tenant = ? AND place = ? ORDER BY id",
            Column.of(place.tenant().platform()),
            Column.key(place.tenant().id()),
            Column.key(place.id()))
        .map((rs, context) -> read(rs))
        .stream()
        .flatMap(row -> row.watch().stream())
        .toList();
  }

  @Override
  public int count(Tenant tenant) {
    return database.read(handle ->
        handle
            .select(
                "SELECT count(*) FROM watch WHERE platform = ? AND tenant = ?",
                Column.of(tenant.platform()),
                Column.key(tenant.id()))
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public int count() {
    return database.read(
        handle -> handle.select("SELECT count(*) FROM watch").mapTo(Integer.class).one());
  }

  @Override
  public List<Numbered> after(long number) {
    return database.read(handle ->
        handle
            .select(SELECT + "WHERE id > ? ORDER BY id", number)
            .map((rs, context) -> read(rs))
            .list());
  }

  @Override
  public Set<Long> numbers() {
    return database.read(
        handle -> new HashSet<>(handle.select("SELECT id FROM watch").mapTo(Long.class).list()));
  }

  private static Numbered read(ResultSet rs) throws SQLException {
    long number = rs.getLong("id");
    String name = Column.read(rs.getString("name"));
    Tenant tenant =
        new Tenant(Column.read(rs.getString("platform")), Column.read(rs.getString("tenant")));
    String place = Column.read(rs.getString("place"));
    Optional<String> parent = Optional.ofNullable(rs.getString("parent")).map(Column::read);
    return new Numbered(
        number,
        Body.read(rs.getBytes("body"), WatchForm::read)
            .flatMap(form ->
                form.read()
                    .map(query ->
                        new Watch(
                            name,
                            new Place(tenant, place, form.kind(), parent),
                            query,
                            form.since(),
                            form.ping()))));
  }

  /** The queries that stand at a tenant's places. */
  static List<String> words(Handle handle, Tenant tenant) {
    return handle
        .select(
            "SELECT body FROM watch WHERE platform = ? AND tenant = ? ORDER BY id",
            Column.of(tenant.platform()),
            Column.key(tenant.id()))
        .mapTo(byte[].class)
        .stream()
        .flatMap(body -> Body.read(body, WatchForm::read).stream())
        .map(WatchForm::query)
        .toList();
  }

  /** What they caught goes too, though it is not told then. */
  static int erase(Handle handle, Tenant tenant) {
    String platform = Column.of(tenant.platform());
    String id = Column.key(tenant.id());
    int _ = handle.execute("DELETE FROM caught WHERE platform = ? AND tenant = ?", platform, id);
    return handle.execute("DELETE FROM watch WHERE platform = ? AND tenant = ?", platform, id);
  }

  /** Under new numbers, so that they are found again. A chat is a place of its own name. */
  static void move(Handle handle, Tenant from, Tenant to) {
    Ledger ledger = Ledger.take(handle);
    for (long id : ids(handle, from)) {
      handle.execute("UPDATE watch SET id = ? WHERE id = ?", ledger.nextRow(), id);
    }
    ledger.keep();
    for (String table : List.of("watch", "caught")) {
      handle.execute(
          "UPDATE "
              + table
              + " SET platform = ?, tenant = ?,"
              + " place = CASE WHEN place = ? THEN ? ELSE place END,"
              + " parent = CASE WHEN parent = ? THEN ? ELSE parent END"
              + " WHERE platform = ? AND tenant = ?",
          Column.of(to.platform()),
          Column.key(to.id()),
          Column.key(from.id()),
          Column.key(to.id()),
          Column.key(from.id()),
          Column.key(to.id()),
          Column.of(from.platform()),
          Column.key(from.id()));
    }
  }

  private static List<Long> ids(Handle handle, Tenant tenant) {
    return handle
        .select(
            "SELECT id FROM watch WHERE platform = ? AND tenant = ? ORDER BY id",
            Column.of(tenant.platform()),
            Column.key(tenant.id()))
        .mapTo(Long.class)
        .list();
  }
}
