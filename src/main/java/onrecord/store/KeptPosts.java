package onrecord.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import onrecord.chat.Button;
import onrecord.chat.Feedback;
import onrecord.chat.Post;
import onrecord.chat.Posts;
import onrecord.chat.Script;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.place.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Our messages in a store, and what people think of them. */
final class KeptPosts implements Posts {
  private static final String CORRECTIONS = "corrections";

  private final Database database;
  private final Together together;

  KeptPosts(Database database) {
    this.database = database;
    this.together = new Together(database);
  }

  @Override
  public void keep(Post post) {
    boolean _ =
        together.write(handle -> {
          Ledger ledger = Ledger.take(handle);
          long id = ledger.nextRow();
          insert(handle, id, post);
          cite(handle, id, post.script());
          ledger.keep();
          return true;
        });
  }

  private static void insert(Handle handle, long id, Post post) {
    Script script = post.script();
    Tenant tenant = post.place().tenant();
    handle.execute(
        "INSERT INTO post (id, token, platform, tenant, place, person, posted, shared, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
        id,
        script.token(),
        Column.of(tenant.platform()),
        Column.key(tenant.id()),
        Column.key(post.place().id()),
        Column.key(script.person()),
        Nanos.of(script.at()),
        PostRow.body(post));
  }

  private static void cite(Handle handle, long id, Script script) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO post_cites (post, platform, tenant, coverage, entry)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      for (CitedVersion cited : script.cited()) {
        batch.add(
            id,
            Column.of(cited.owner().platform()),
            Column.key(cited.owner().id()),
            Column.key(cited.coverage()),
            Column.key(cited.entry()));
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  @Override
  public Optional<Post> find(String token) {
    return database
        .read(handle ->
            handle
                .select(
                    "SELECT " + PostRow.COLUMNS + " FROM post p WHERE p.token = ?",
                    Column.of(token))
                .map((rs, context) -> PostRow.read(rs))
                .findOne())
        .flatMap(row -> row)
        .map(PostRow::post);
  }

  @Override
  public Optional<Post> change(String token, UnaryOperator<Post> change) {
    return database.write(handle -> {
      lock(handle, token);
      return handle
          .select("SELECT " + PostRow.COLUMNS + " FROM post p WHERE p.token = ?", Column.of(token))
          .map((rs, context) -> PostRow.read(rs))
          .findOne()
          .flatMap(row -> row)
          .map(row -> rewrite(handle, row, change));
    });
  }

  private static void lock(Handle handle, String token) {
    handle.execute("UPDATE post SET shared = shared WHERE token = ?", Column.of(token));
  }

  private static Post rewrite(Handle handle, PostRow row, UnaryOperator<Post> change) {
    Post changed = change.apply(row.post());
    handle.execute("UPDATE post SET body = ? WHERE id = ?", PostRow.body(changed), row.id());
    return changed;
  }

  @Override
  public List<Post> citing(Tenant owner, String coverage, String entry) {
    return database.read(handle ->
        handle
            .select(
                "SELECT "
                    + PostRow.COLUMNS
                    + " FROM post_cites c JOIN post p ON p.id = c.post WHERE c.entry = ?"
                    + " AND c.coverage = ? AND c.tenant = ? AND c.platform = ? ORDER BY p.id",
                Column.key(entry),
                Column.key(coverage),
                Column.key(owner.id()),
                Column.of(owner.platform()))
            .map((rs, context) -> PostRow.read(rs))
            .stream()
            .flatMap(Optional::stream)
            .map(PostRow::post)
            .toList());
  }

  @Override
  public boolean isShared(String token) {
    return database
        .read(handle ->
            handle
                .select("SELECT shared FROM post WHERE token = ?", Column.of(token))
                .mapTo(Integer.class)
                .findOne())
        .filter(shared -> shared != 0)
        .isPresent();
  }

  @Override
  public boolean share(String token) {
    return database.write(handle ->
        handle.execute(
                "UPDATE post SET shared = 1 WHERE token = ? AND shared = 0", Column.of(token))
            > 0);
  }

  @Override
  public void remove(String token) {
    database.change(handle -> handle.execute("DELETE FROM post WHERE token = ?", Column.of(token)));
  }

  @Override
  public void keep(Feedback feedback) {
    database.change(handle -> {
      Ledger ledger = Ledger.take(handle);
      handle.execute(
          "INSERT INTO feedback (id, token, platform, tenant, person, asker, given, body)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (token, platform, person)"
              + " DO UPDATE SET given = excluded.given, body = excluded.body",
          ledger.nextRow(),
          Column.of(feedback.token()),
          Column.of(feedback.tenant().platform()),
          Column.key(feedback.tenant().id()),
          Column.key(feedback.by()),
          Column.key(feedback.asker()),
          Nanos.of(feedback.at()),
          Body.of(feedback, FeedbackForm::write));
      ledger.keep();
    });
  }

  @Override
  public List<Feedback> feedback(int atMost) {
    return database.read(handle ->
        handle
            .select("SELECT body FROM feedback ORDER BY given DESC, id DESC LIMIT ?", atMost)
            .mapTo(byte[].class)
            .stream()
            .flatMap(body -> Body.read(body, FeedbackForm::read).stream())
            .toList());
  }

  @Override
  public Map<Button.Act, Long> verdicts() {
    Map<Button.Act, Long> verdicts = new EnumMap<>(Button.Act.class);
    feedback(Integer.MAX_VALUE)
        .forEach(feedback -> verdicts.merge(feedback.verdict(), 1L, Long::sum));
    return verdicts;
  }

  @Override
  public OptionalLong corrected() {
    return database
        .read(handle ->
            handle
                .select("SELECT position FROM progress WHERE name = ?", CORRECTIONS)
                .mapTo(Long.class)
                .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public void corrected(long position) {
    database.change(handle ->
        handle.execute(
            "INSERT INTO progress (name, position) VALUES (?, ?) ON CONFLICT (name)"
                + " DO UPDATE SET position = excluded.position"
                + " WHERE progress.position < excluded.position",
            CORRECTIONS,
            position));
  }
}
