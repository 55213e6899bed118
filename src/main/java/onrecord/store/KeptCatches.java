package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import onrecord.delivery.Catch;
import onrecord.delivery.Catches;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What watches caught, in a store. */
final class KeptCatches implements Catches {
  private static final String WATCHES = "watches";
  private static final String SELECT =
      "SELECT id, platform, tenant, place, parent, caught, batch, body FROM caught ";
  private static final String OF_PLACE =
      "WHERE platform = ? AND tenant = ? AND place = ? AND batch IS NULL";

  private final Database database;

  KeptCatches(Database database) {
    this.database = database;
  }

  /**
   * What a row says.
   *
   * @param batch 0 for none
   * @param found empty where it is damaged
   */
  private record Row(long batch, Optional<Catch> found) {
    static Row read(ResultSet rs) throws SQLException {
      Tenant tenant =
          new Tenant(Column.read(rs.getString("platform")), Column.read(rs.getString("tenant")));
      String place = Column.read(rs.getString("place"));
      Optional<String> parent = Optional.ofNullable(rs.getString("parent")).map(Column::read);
      Instant at = Nanos.time(rs.getLong("caught"));
      return new Row(
          rs.getLong("batch"),
          Body.read(rs.getBytes("body"), CatchForm::read)
              .map(form ->
                  new Catch(
                      new Place(tenant, place, form.kind(), parent),
                      form.isEverybodys(),
                      form.coverage(),
                      form.entry(),
                      form.watches(),
                      at)));
    }
  }

  @Override
  public OptionalLong reached() {
    return database.read(KeptCatches::reached);
  }

  private static OptionalLong reached(Handle handle) {
    return handle
        .select("SELECT position FROM progress WHERE name = ?", WATCHES)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public boolean keep(OptionalLong from, long to, List<Catch> catches) {
    return database.write(handle -> {
      Ledger ledger = Ledger.take(handle);
      if (!reached(handle).equals(from)) {
        return false;
      }
      handle.execute(
          "INSERT INTO progress (name, position) VALUES (?, ?) ON CONFLICT (name)"
              + " DO UPDATE SET position = excluded.position",
          WATCHES,
          to);
      insert(handle, ledger, catches);
      ledger.keep();
      return true;
    });
  }

  private static void insert(Handle handle, Ledger ledger, List<Catch> catches) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO caught (id, platform, tenant, place, parent, caught, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Catch one : catches) {
        Place place = one.place();
        batch.add(
            ledger.nextRow(),
            Column.of(place.tenant().platform()),
            Column.key(place.tenant().id()),
            Column.key(place.id()),
            place.parent().map(Column::key).orElse(null),
            Nanos.of(one.at()),
            Body.of(CatchForm.of(one), CatchForm::write));
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  @Override
  public List<Place> waiting(Instant until) {
    return database.read(handle ->
        handle
            .select(SELECT + "WHERE batch IS NULL AND caught <= ? ORDER BY id", Nanos.of(until))
            .map((rs, context) -> Row.read(rs))
            .stream()
            .flatMap(row -> row.found().stream())
            .map(Catch::place)
            .distinct()
            .toList());
  }

  /** Its number is that of its first row, which nothing else ever has. */
  @Override
  public Optional<Batch> take(Place place) {
    String platform = Column.of(place.tenant().platform());
    String tenant = Column.key(place.tenant().id());
    String id = Column.key(place.id());
    return database.write(handle -> {
      Ledger _ = Ledger.take(handle);
      Optional<Long> first =
          handle
              .select("SELECT min(id) FROM caught " + OF_PLACE, platform, tenant, id)
              .mapTo(Long.class)
              .findOne();
      return first.flatMap(number -> {
        handle.execute("UPDATE caught SET batch = ? " + OF_PLACE, number, platform, tenant, id);
        return batches(handle, "WHERE batch = " + number).stream().findFirst();
      });
    });
  }

  @Override
  public List<Batch> taken() {
    return database.read(handle -> batches(handle, "WHERE batch IS NOT NULL"));
  }

  private static List<Batch> batches(Handle handle, String where) {
    Map<Long, List<Catch>> batches = new LinkedHashMap<>();
    handle
        .select(SELECT + where + " ORDER BY id")
        .map((rs, context) -> Row.read(rs))
        .forEach(row ->
            row.found()
                .ifPresent(
                    one -> batches.computeIfAbsent(row.batch(), _ -> new ArrayList<>()).add(one)));
    return batches.entrySet().stream()
        .map(batch -> new Batch(batch.getKey(), batch.getValue()))
        .toList();
  }

  @Override
  public void brought(long batch) {
    database.change(handle -> handle.execute("DELETE FROM caught WHERE batch = ?", batch));
  }
}
