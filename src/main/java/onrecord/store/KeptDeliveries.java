package onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.delivery.Claim;
import onrecord.delivery.Deliveries;
import onrecord.delivery.Delivery;
import onrecord.delivery.Ending;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** What is brought to places, and how that ended, in a store. */
final class KeptDeliveries implements Deliveries {
  /** What has to wait longer was put off by a clock that has been set back since. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Database database;
  private final Together together;

  KeptDeliveries(Database database) {
    this.database = database;
    this.together = new Together(database);
  }

  @Override
  public boolean keep(Delivery delivery) {
    Tenant tenant = delivery.place().tenant();
    return together.write(handle ->
        handle.execute(
                "INSERT INTO delivery (id, platform, tenant, place, urgent, due, kept, not_before,"
                    + " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                Column.key(delivery.id()),
                Column.of(tenant.platform()),
                Column.key(tenant.id()),
                Column.key(delivery.place().id()),
                delivery.isUrgent() ? 1 : 0,
                Nanos.of(delivery.due()),
                Nanos.of(delivery.kept()),
                Nanos.of(delivery.kept()),
                Body.of(DeliveryForm.Contents.of(delivery), DeliveryForm::write))
            > 0);
  }

  @Override
  public List<Delivery> take(String platform, Claim claim, int atMost) {
    if (database.read(handle -> free(handle, platform, claim, 1, "")).isEmpty()) {
      return List.of();
    }
    return database.write(handle -> {
      List<String> free = free(handle, platform, claim, atMost, database.dialect().skipLocked());
      return free.stream().flatMap(id -> take(handle, id, claim).stream()).toList();
    });
  }

  /** A claim for longer than a lease was made by a clock that has been set back since. */
  private static List<String> free(
      Handle handle, String platform, Claim claim, int atMost, String locking) {
    return handle
        .select(
            "SELECT id FROM delivery WHERE platform = ? AND ended IS NULL"
                + " AND (not_before <= ? OR not_before > ?)"
                + " AND (claimed_until IS NULL OR claimed_until <= ? OR claimed_until > ?)"
                + " ORDER BY urgent DESC, due, id LIMIT ?"
                + locking,
            Column.of(platform),
            Nanos.of(claim.now()),
            Nanos.of(claim.now().plus(LONGEST_PAUSE)),
            Nanos.of(claim.now()),
            Nanos.of(claim.until()),
            atMost)
        .mapTo(String.class)
        .list();
  }

  /** What is damaged says nothing any more, and is left to be forgotten. */
  private static Optional<Delivery> take(Handle handle, String id, Claim claim) {
    handle.execute(
        "UPDATE delivery SET claimed_by = ?, claimed_until = ? WHERE id = ?",
        claim.process(),
        Nanos.of(claim.until()),
        id);
    return handle
        .select(
            "SELECT platform, tenant, place, due, kept, begun, body FROM delivery WHERE id = ?", id)
        .map((rs, context) -> read(rs))
        .one();
  }

  private static Optional<Delivery> read(ResultSet rs) throws SQLException {
    Tenant tenant = new Tenant(Column.read(rs.getString(1)), Column.read(rs.getString(2)));
    String place = Column.read(rs.getString(3));
    Instant due = Nanos.time(rs.getLong(4));
    Instant kept = Nanos.time(rs.getLong(5));
    long since = rs.getLong(6);
    Optional<Instant> begun = rs.wasNull() ? Optional.empty() : Optional.of(Nanos.time(since));
    return Body.read(rs.getBytes(7), DeliveryForm::read)
        .map(contents ->
            new Delivery(
                contents.id(),
                new Place(tenant, place, contents.kind(), contents.parent()),
                due,
                kept,
                begun,
                contents.ping(),
                contents.script()));
  }

  @Override
  public boolean begin(String id, Claim claim) {
    return together.write(handle ->
        handle.execute(
                "UPDATE delivery SET begun = COALESCE(begun, ?), claimed_until = ?"
                    + " WHERE id = ? AND ended IS NULL AND claimed_by = ? AND claimed_until > ?",
                Nanos.of(claim.now()),
                Nanos.of(claim.until()),
                Column.key(id),
                claim.process(),
                Nanos.of(claim.now()))
            > 0);
  }

  @Override
  public void postpone(String id, Claim claim, Instant until, boolean isInDoubt) {
    int _ =
        together.write(handle ->
            handle.execute(
                "UPDATE delivery SET not_before = ?, claimed_by = NULL, claimed_until = NULL"
                    + (isInDoubt ? "" : ", begun = NULL")
                    + " WHERE id = ? AND ended IS NULL AND claimed_by = ?",
                Nanos.of(until),
                Column.key(id),
                claim.process()));
  }

  @Override
  public void end(String id, Ending ending, Instant at) {
    int _ =
        together.write(handle ->
            handle.execute(
                "UPDATE delivery SET ended = ?, ending = ?, detail = ?, body = NULL,"
                    + " claimed_by = NULL, claimed_until = NULL WHERE id = ? AND ended IS NULL",
                Nanos.of(at),
                word(ending.kind()),
                Column.of(detail(ending)),
                Column.key(id)));
  }

  private static String word(Ending.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String detail(Ending ending) {
    return switch (ending) {
      case Ending.Sent(String message) -> message;
      case Ending.Refused(String why) -> why;
      case Ending.Unknown(String why) -> why;
      case Ending.Dropped(String why) -> why;
    };
  }

  private static Ending ending(String word, String detail) {
    return switch (kind(word)) {
      case SENT -> new Ending.Sent(detail);
      case REFUSED -> new Ending.Refused(detail);
      case UNKNOWN -> new Ending.Unknown(detail);
      case DROPPED -> new Ending.Dropped(detail);
    };
  }

  private static Ending.Kind kind(String word) {
    return Ending.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public Optional<Ending.Of> last(Place place, String idBegins) {
    String begins = Column.of(idBegins);
    return database.read(handle ->
        handle
            .select(
                "SELECT id, due, ended, ending, detail FROM delivery WHERE platform = ?"
                    + " AND tenant = ? AND place = ? AND ended IS NOT NULL"
                    + " AND substr(id, 1, ?) = ? ORDER BY ended DESC LIMIT 1",
                Column.of(place.tenant().platform()),
                Column.key(place.tenant().id()),
                Column.key(place.id()),
                begins.codePointCount(0, begins.length()),
                begins)
            .map((rs, context) ->
                new Ending.Of(
                    Column.read(rs.getString(1)),
                    Nanos.time(rs.getLong(2)),
                    Nanos.time(rs.getLong(3)),
                    ending(rs.getString(4), Column.read(rs.getString(5)))))
            .findOne());
  }

  @Override
  public int posts(Place place, Instant since) {
    return database.read(handle ->
        handle
            .select(
                "SELECT count(*) FROM delivery WHERE platform = ? AND tenant = ? AND place = ?"
                    + " AND kept > ? AND (ending IS NULL OR ending IN (?, ?))",
                Column.of(place.tenant().platform()),
                Column.key(place.tenant().id()),
                Column.key(place.id()),
                Nanos.of(since),
                word(Ending.Kind.SENT),
                word(Ending.Kind.UNKNOWN))
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public long waiting() {
    return database.read(handle ->
        handle.select("SELECT count(*) FROM delivery WHERE ended IS NULL").mapTo(Long.class).one());
  }

  @Override
  public Map<Ending.Kind, Long> endings(Instant since) {
    Map<Ending.Kind, Long> endings = new EnumMap<>(Ending.Kind.class);
    database
        .read(handle ->
            handle
                .select(
                    "SELECT ending, count(*) FROM delivery WHERE ended >= ? GROUP BY ending",
                    Nanos.of(since))
                .map((rs, context) -> Map.entry(kind(rs.getString(1)), rs.getLong(2)))
                .list())
        .forEach(one -> endings.put(one.getKey(), one.getValue()));
    return endings;
  }
}
