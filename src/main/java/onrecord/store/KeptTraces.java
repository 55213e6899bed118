package onrecord.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.Feedback;
import onrecord.chat.Script;
import onrecord.desk.Choice;
import onrecord.desk.Traces;
import onrecord.desk.Traces.Trace.Kind;
import onrecord.place.Account;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;

/** What a store has of people. */
final class KeptTraces implements Traces {
  private final Database database;
  private final InstantSource clock;

  KeptTraces(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Trace> of(Account person) {
    return database.snapshot(handle -> of(handle, person));
  }

  private static List<Trace> of(Handle handle, Account person) {
    List<Trace> traces = new ArrayList<>();
    choices(handle, person).forEach(traces::add);
    posts(handle, person).forEach(traces::add);
    feedback(handle, person).forEach(traces::add);
    person.tenants().stream()
        .flatMap(alone -> KeptDigests.words(handle, alone).stream())
        .map(words -> new Trace(Kind.DIGEST, Optional.empty(), words))
        .forEach(traces::add);
    person.tenants().stream()
        .flatMap(alone -> KeptWatches.words(handle, alone).stream())
        .map(words -> new Trace(Kind.WATCH, Optional.empty(), words))
        .forEach(traces::add);
    return traces;
  }

  private static List<Trace> choices(Handle handle, Account person) {
    String platform = Column.of(person.platform());
    List<byte[]> bodies =
        new ArrayList<>(
            handle
                .select(
                    "SELECT body FROM choice WHERE kind = 'person' AND platform = ? AND name = ?",
                    platform,
                    Column.key(person.id()))
                .mapTo(byte[].class)
                .list());
    for (Tenant tenant : person.tenants()) {
      handle
          .select(
              "SELECT body FROM choice WHERE kind <> 'person' AND platform = ? AND tenant = ?",
              platform,
              Column.key(tenant.id()))
          .mapTo(byte[].class)
          .forEach(bodies::add);
    }
    return bodies.stream()
        .flatMap(body -> Body.read(body, ChoiceForm::read).stream())
        .map(choice -> new Trace(Kind.SETTING, Optional.empty(), words(choice)))
        .toList();
  }

  private static String words(Choice choice) {
    return Stream.of(
            choice.language().map(language -> "language " + language.toLanguageTag()),
            choice.zone().map(zone -> "zone " + zone),
            choice.coverage().map(coverage -> "coverage " + coverage),
            choice.answers().map(answers -> "answers " + answers))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static List<Trace> posts(Handle handle, Account person) {
    return handle
        .select(
            "SELECT "
                + PostRow.COLUMNS
                + " FROM post p WHERE p.platform = ? AND p.person = ? ORDER BY p.posted",
            Column.of(person.platform()),
            Column.key(person.id()))
        .map((rs, context) -> PostRow.read(rs))
        .stream()
        .flatMap(Optional::stream)
        .map(row -> trace(row.post().script()))
        .toList();
  }

  /** What it was answered with are words of the record, and maybe of another tenant's. */
  private static Trace trace(Script script) {
    return new Trace(Kind.MESSAGE, Optional.of(script.at()), script.asked().question());
  }

  private static List<Trace> feedback(Handle handle, Account person) {
    return handle
        .select(
            "SELECT body FROM feedback WHERE platform = ? AND (person = ? OR asker = ?)"
                + " ORDER BY given",
            Column.of(person.platform()),
            Column.key(person.id()),
            Column.key(person.id()))
        .mapTo(byte[].class)
        .stream()
        .flatMap(body -> Body.read(body, FeedbackForm::read).stream())
        .map(feedback -> trace(feedback, person))
        .toList();
  }

  /** What others think is theirs; that they think something of an answer to this person is not. */
  private static Trace trace(Feedback feedback, Account person) {
    boolean own = feedback.by().equals(person.id());
    boolean asked = feedback.asker().equals(person.id());
    String words =
        (own ? feedback.verdict().name() : "by somebody else")
            + (asked ? ": " + feedback.question() : "");
    return new Trace(Kind.FEEDBACK, Optional.of(feedback.at()), words);
  }

  @Override
  public int erase(Account person) {
    return database.erase(handle -> {
      int erased = person.tenants().stream().mapToInt(alone -> erase(handle, alone)).sum();
      return erased + erasePerson(handle, person);
    });
  }

  private static int erasePerson(Handle handle, Account person) {
    String platform = Column.of(person.platform());
    String id = Column.key(person.id());
    return handle.execute(
            "DELETE FROM choice WHERE kind = 'person' AND platform = ? AND name = ?", platform, id)
        + handle.execute("DELETE FROM post WHERE platform = ? AND person = ?", platform, id)
        + handle.execute(
            "DELETE FROM feedback WHERE platform = ? AND (person = ? OR asker = ?)",
            platform,
            id,
            id);
  }

  @Override
  public int erase(Tenant tenant) {
    return database.erase(handle -> erase(handle, tenant));
  }

  private static int erase(Handle handle, Tenant tenant) {
    String platform = Column.of(tenant.platform());
    String id = Column.key(tenant.id());
    return handle.execute("DELETE FROM feedback WHERE platform = ? AND tenant = ?", platform, id)
        + handle.execute(
            "DELETE FROM choice WHERE kind <> 'person' AND platform = ? AND tenant = ?",
            platform,
            id)
        + handle.execute("DELETE FROM post WHERE platform = ? AND tenant = ?", platform, id)
        + handle.execute("DELETE FROM delivery WHERE platform = ? AND tenant = ?", platform, id)
        + KeptDigests.erase(handle, tenant)
        + KeptWatches.erase(handle, tenant)
        + new TenantRows(handle, tenant).erase();
  }

  @Override
  public void move(Tenant from, Tenant to) {
    database.change(handle -> {
      new TenantRows(handle, from).move(to, clock.instant());
      leavePosts(handle, from, to);
      moveChoices(handle, from, to);
      moveDeliveries(handle, from, to);
      KeptDigests.move(handle, from, to);
      KeptWatches.move(handle, from, to);
    });
  }

  /** What waits for a chat is brought to what it has become. */
  private static void moveDeliveries(Handle handle, Tenant from, Tenant to) {
    handle.execute(
        "UPDATE delivery SET platform = ?, tenant = ?,"
            + " place = CASE WHEN place = ? THEN ? ELSE place END"
            + " WHERE platform = ? AND tenant = ?",
        Column.of(to.platform()),
        Column.key(to.id()),
        Column.key(from.id()),
        Column.key(to.id()),
        Column.of(from.platform()),
        Column.key(from.id()));
  }

  /**
   * Our messages stay behind and are forgotten: where the tenant is now the same ids name others,
   * and a late correction would strike those. What stands elsewhere and cites its entries goes on.
   */
  private static void leavePosts(Handle handle, Tenant from, Tenant to) {
    handle.execute(
        "DELETE FROM post WHERE platform = ? AND tenant = ?",
        Column.of(from.platform()),
        Column.key(from.id()));
    for (String table : List.of("post_cites", "feedback")) {
      handle.execute(
          "UPDATE " + table + " SET platform = ?, tenant = ? WHERE platform = ? AND tenant = ?",
          Column.of(to.platform()),
          Column.key(to.id()),
          Column.of(from.platform()),
          Column.key(from.id()));
    }
  }

  /** What was chosen under the new name already stays. A chat is a place of its own name. */
  private static void moveChoices(Handle handle, Tenant from, Tenant to) {
    handle.execute(
        "INSERT INTO choice (kind, platform, tenant, name, body)"
            + " SELECT kind, ?, ?, CASE WHEN name = ? THEN ? ELSE name END, body FROM choice"
            + " WHERE kind <> 'person' AND platform = ? AND tenant = ? ON CONFLICT DO NOTHING",
        Column.of(to.platform()),
        Column.key(to.id()),
        Column.key(from.id()),
        Column.key(to.id()),
        Column.of(from.platform()),
        Column.key(from.id()));
    handle.execute(
        "DELETE FROM choice WHERE kind <> 'person' AND platform = ? AND tenant = ?",
        Column.of(from.platform()),
        Column.key(from.id()));
  }
}
