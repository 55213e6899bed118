package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.chat.Button;
import onrecord.chat.Feedback;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Post;
import onrecord.chat.Posts;
import onrecord.chat.Script;
import onrecord.chat.Script.Asked;
import onrecord.chat.Script.Choice;
import onrecord.chat.Script.Correction;
import onrecord.chat.Script.Manner;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.desk.Traces;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people leave: our messages to them, and what they think of these. */
@ParameterizedClass
@EnumSource
final class PostsTest {
  static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final CitedVersion CITED = new CitedVersion(GUILD, "harbour", "e4", 1);

  private final StoreSettings settings;
  private Store store;
  private Posts posts;

  PostsTest(Databases database) throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
    posts = store.posts();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void restart() throws StoreException {
    store.close();
    store = Databases.open(settings);
    posts = store.posts();
  }

  static Post post(Place place, String token, String person, Instant at, String words) {
    Message page =
        new Message(
            List.of(
                Message.Block.of(
                    Line.record("\ud83d\ude42 half \ud83d, NUL \u0000, \u202e" + words),
                    Line.of(
                        new Piece.Time(at.plusNanos(123_456_789)),
                        new Piece.Link(URI.create("https://quay.example/e4#:~:text=a%20b")),
                        new Piece.Text(words, Piece.Style.REMOVED)))),
            OptionalInt.of(3));
    Message last = new Message(List.of(), OptionalInt.empty());
    return new Post(
        place,
        "message " + token,
        new Script(
            token,
            person,
            at,
            new Asked(
                "/ask " + words,
                "e4: " + words,
                true,
                List.of(new Choice("Ann " + words, "/ask Ann " + words))),
            new Manner(Locale.forLanguageTag("uk"), ZoneId.of("Europe/Kyiv"), place.isShared()),
            List.of(page, last),
            1,
            Set.of(CITED),
            List.of(new Correction("harbour", "e9", 2, page.blocks().getFirst()))));
  }

  private static Post post(String token) {
    return post(QUAY, token, "ann", Databases.NOW, "ferries");
  }

  @Test
  void aMessageIsAsItWasAfterARestart() throws StoreException {
    posts.keep(post("t1"));
    assertThat(posts.find("t1")).contains(post("t1"));
    restart();
    assertThat(posts.find("t1")).contains(post("t1"));
    assertThat(posts.find("t2")).isEmpty();
    assertThat(posts.find("' OR 1=1 --\u0000")).isEmpty();
  }

  @Test
  void whatAnEarlierVersionDidNotWriteIsEmpty() {
    byte[] earlier = Body.of("ann", Out::text);
    assertThat(Body.read(earlier, in -> in.text() + in.lastList(In::text))).contains("ann[]");
  }

  @Test
  void aMessageIsFoundByWhatItCites() {
    posts.keep(post("t1"));
    posts.keep(post("t2"));
    assertThat(posts.citing(GUILD, "harbour", "e4")).containsExactly(post("t1"), post("t2"));
    assertThat(posts.citing(GUILD, "harbour", "e5")).isEmpty();
    assertThat(posts.citing(new Tenant("discord", "18"), "harbour", "e4")).isEmpty();
    posts.remove("t1");
    assertThat(posts.citing(GUILD, "harbour", "e4")).containsExactly(post("t2"));
    assertThat(posts.find("t1")).isEmpty();
  }

  @Test
  void whatChangesAMessageAtOnceIsNotLost() throws Exception {
    posts.keep(post("t1"));
    List<Callable<Optional<Post>>> changes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Correction correction = correction("e" + i);
      changes.add(() -> posts.change("t1", post -> with(post, correction)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Optional<Post>> done : threads.invokeAll(changes)) {
        assertThat(done.get()).isPresent();
      }
    }
    assertThat(posts.find("t1").orElseThrow().script().corrections())
        .extracting(Correction::entry)
        .hasSize(17)
        .contains("e0", "e15");
    assertThat(posts.change("t2", post -> post)).isEmpty();
  }

  private static Correction correction(String entry) {
    return new Correction("quay", entry, 2, Message.Block.of(Line.of(Piece.plain(entry))));
  }

  private static Post with(Post post, Correction correction) {
    Script script = post.script();
    List<Correction> all = new ArrayList<>(script.corrections());
    all.add(correction);
    return new Post(
        post.place(),
        post.messageId(),
        new Script(
            script.token(),
            script.person(),
            script.at(),
            script.asked(),
            script.manner(),
            script.pages(),
            script.page(),
            script.cited(),
            all));
  }

  @Test
  void aMessageIsSharedOnce() throws StoreException {
    posts.keep(post("t1"));
    assertThat(posts.isShared("t1")).isFalse();
    assertThat(posts.share("t1")).isTrue();
    assertThat(posts.share("t1")).isFalse();
    restart();
    assertThat(posts.isShared("t1")).isTrue();
    assertThat(posts.isShared("t2")).isFalse();
    assertThat(posts.share("t1")).isFalse();
    assertThat(posts.share("t2")).isFalse();
  }

  @Test
  void whatSomebodyThinksReplacesWhatTheyThoughtBefore() throws StoreException {
    posts.keep(feedback("t1", "ann", Button.Act.RIGHT));
    posts.keep(feedback("t1", "bob", Button.Act.RIGHT));
    posts.keep(feedback("t1", "ann", Button.Act.WRONG_TIME));
    restart();
    assertThat(posts.feedback(9))
        .containsExactlyInAnyOrder(
            feedback("t1", "ann", Button.Act.WRONG_TIME), feedback("t1", "bob", Button.Act.RIGHT));
    assertThat(posts.feedback(1)).hasSize(1);
    assertThat(posts.verdicts())
        .containsOnly(
            java.util.Map.entry(Button.Act.WRONG_TIME, 1L),
            java.util.Map.entry(Button.Act.RIGHT, 1L));
  }

  static Feedback feedback(String token, String by, Button.Act verdict) {
    return new Feedback(
        token, GUILD, by, "ann", verdict, Databases.NOW, "/ask ferries", "e4: Ferries return");
  }

  @Test
  void correctionsGoForwardOnly() throws StoreException {
    assertThat(posts.corrected()).isEmpty();
    posts.corrected(7);
    posts.corrected(5);
    restart();
    assertThat(posts.corrected()).hasValue(7);
  }

  @Test
  void whatIsOldIsForgotten() {
    Instant old = Databases.NOW.minus(Traces.MESSAGES_KEPT).minusSeconds(1);
    posts.keep(post(QUAY, "old", "ann", old, "ferries"));
    posts.keep(post("new"));
    posts.keep(feedback("old", "ann", Button.Act.RIGHT));
    store.prune(new Retention(Optional.empty(), OptionalInt.empty()), Databases.NOW);
    assertThat(posts.find("old")).isEmpty();
    assertThat(posts.find("new")).isPresent();
    assertThat(posts.citing(GUILD, "harbour", "e4")).hasSize(1);
    assertThat(posts.feedback(9)).hasSize(1);
    Instant later = Databases.NOW.plus(Traces.FEEDBACK_KEPT).plus(Duration.ofSeconds(1));
    store.prune(new Retention(Optional.empty(), OptionalInt.empty()), later);
    assertThat(posts.feedback(9)).isEmpty();
  }

  @Test
  void aCopyHasThemToo(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
      throws StoreException {
    posts.keep(post("t1"));
    posts.keep(feedback("t1", "bob", Button.Act.RIGHT));
    store.backup(folder.resolve(SqliteFile.NAME));
    try (Store copy = Databases.open(new StoreSettings.Embedded(folder))) {
      assertThat(copy.posts().find("t1")).contains(post("t1"));
      assertThat(copy.posts().feedback(9)).hasSize(1);
    }
  }
}
