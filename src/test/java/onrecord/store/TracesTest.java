package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.chat.Button;
import onrecord.chat.Feedback;
import onrecord.desk.Choice;
import onrecord.desk.Traces;
import onrecord.desk.Traces.Trace;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All that is kept of somebody, as it is shown, erased and moved. */
@ParameterizedClass
@EnumSource
final class TracesTest {
  private static final Account ANN = new Account("discord", "CANARY-ann");
  private static final Account BOB = new Account("discord", "bob");
  private static final Tenant ALONE = ANN.alone();
  private static final Tenant GUILD = PostsTest.GUILD;
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Place DIRECT = new Place(ALONE, "dm", Place.Kind.PRIVATE);
  private static final Choice CHOICE =
      new Choice(
          Optional.of(Locale.FRENCH),
          Optional.of(ZoneId.of("Europe/Paris")),
          Optional.of("CANARY-coverage"),
          Optional.of(Choice.Answers.PRIVATE));

  private static final WatchQuery WATCHED = WatchQuery.kept("grain OR port").orElseThrow();

  private final StoreSettings settings;
  private final Store store;
  private final Traces traces;

  TracesTest(Databases database) throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
    traces = store.traces();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void choicesAreOfEachByThemselves() {
    assertThat(store.choices().of(ANN)).isEqualTo(Choice.NONE);
    store.choices().keep(ANN, CHOICE);
    store.choices().keep(QUAY, Choice.NONE);
    store.choices().keep(GUILD, CHOICE);
    assertThat(store.choices().of(ANN)).isEqualTo(CHOICE);
    assertThat(store.choices().of(BOB)).isEqualTo(Choice.NONE);
    assertThat(store.choices().of(QUAY)).isEqualTo(Choice.NONE);
    assertThat(store.choices().of(GUILD)).isEqualTo(CHOICE);
    store.choices().keep(ANN, Choice.NONE);
    assertThat(store.choices().of(ANN)).isEqualTo(Choice.NONE);
  }

  @Test
  void allThatIsKeptOfSomebodyIsShownAndNothingOfOthers() {
    leaveTraces();
    assertThat(traces.of(ANN))
        .extracting(Trace::kind)
        .containsExactlyInAnyOrder(
            Trace.Kind.SETTING,
            Trace.Kind.SETTING,
            Trace.Kind.MESSAGE,
            Trace.Kind.MESSAGE,
            Trace.Kind.FEEDBACK,
            Trace.Kind.FEEDBACK,
            Trace.Kind.WATCH);
    assertThat(traces.of(ANN).toString()).contains("CANARY-question").doesNotContain("BOB");
    assertThat(traces.of(BOB).toString()).contains("BOB-question").doesNotContain("CANARY");
  }

  @Test
  void afterErasingNothingIsLeftInAnyRowOrFile() throws IOException {
    leaveTraces();
    // Rows that were changed leave nothing behind either.
    for (int i = 0; i < 50; i++) {
      store.posts().change("CANARY-1", post -> post);
      store.choices().keep(ANN, i % 2 == 0 ? Choice.NONE : CHOICE);
    }
    assertThat(anywhere("CANARY")).isNotEmpty();
    assertThat(traces.erase(ANN)).isEqualTo(8);
    assertThat(anywhere("CANARY")).isEmpty();
    assertThat(traces.of(ANN)).isEmpty();
    assertThat(traces.of(BOB)).hasSize(3);
    assertThat(store.posts().find("b-1")).isPresent();
    assertThat(traces.erase(ANN)).isZero();
  }

  @Test
  void aTenantThatIsGoneTakesAllOfItsOwnAlong() throws IOException {
    leaveTraces();
    Source own = store.sources().add(source(GUILD, "GUILD-page"), FRESH);
    store.history().keep(own, FRESH, List.of(Tried.added("GUILD-entry")), Databases.NOW);
    store.sources().remove(own);
    traces.erase(GUILD);
    assertThat(anywhere("GUILD")).isEmpty();
    assertThat(store.posts().find("b-1")).isEmpty();
    assertThat(store.posts().find("CANARY-2")).isPresent();
    assertThat(store.choices().of(ANN)).isEqualTo(CHOICE);
  }

  @Test
  void aTenantThatIsCalledOtherwiseKeepsItsOwn() {
    Tenant group = new Tenant("telegram", "-5");
    Tenant supergroup = new Tenant("telegram", "-1005");
    Place chat = new Place(group, "-5", Place.Kind.SHARED);
    Place after = new Place(supergroup, "-1005", Place.Kind.SHARED);
    store.choices().keep(group, CHOICE);
    store.choices().keep(chat, CHOICE);
    Place topic = new Place(group, "7", Place.Kind.SHARED, Optional.of("-5"));
    Watch watch = store.watches().add(topic, WATCHED, Databases.NOW, Optional.empty());
    long numbered = store.watches().after(0).getLast().number();
    store.posts().keep(PostsTest.post(chat, "t", "ann", Databases.NOW, "x"));
    store.posts().keep(PostsTest.post(after, "new", "ann", Databases.NOW, "x"));
    Source page = store.sources().add(source(group, "page"), FRESH);
    store.history().keep(page, FRESH, List.of(Tried.added("e1")), Databases.NOW);
    long before = store.history().newest();
    traces.move(group, supergroup);
    assertThat(store.choices().of(after)).isEqualTo(CHOICE);
    assertThat(store.choices().of(supergroup)).isEqualTo(CHOICE);
    assertThat(store.choices().of(chat)).isEqualTo(Choice.NONE);
    Place moved = new Place(supergroup, "7", Place.Kind.SHARED, Optional.of("-1005"));
    assertThat(store.watches().at(topic)).isEmpty();
    assertThat(store.watches().after(numbered))
        .as("found as a new one")
        .extracting(StandingWatches.Numbered::watch)
        .containsExactly(
            Optional.of(new Watch(watch.id(), moved, WATCHED, Databases.NOW, Optional.empty())));
    assertThat(store.posts().find("t")).as("its id is another message's there").isEmpty();
    assertThat(store.posts().find("new").orElseThrow().place()).isEqualTo(after);
    assertThat(store.sources().all())
        .extracting(followed -> followed.source())
        .containsExactly(source(supergroup, "page"));
    assertThat(store.history().standing(source(supergroup, "page"))).hasSize(1);
    assertThat(store.history().after(before, 9))
        .extracting(event -> event.change())
        .containsExactly(new Change.Opened());
    assertThat(store.sources().remove(page)).isFalse();
  }

  private static Source source(Tenant owner, String id) {
    return new Source(owner, id, "https://" + id + ".example/", Optional.empty(), Optional.empty());
  }

  private void leaveTraces() {
    store.choices().keep(ANN, CHOICE);
    store.choices().keep(DIRECT, CHOICE);
    store.choices().keep(BOB, Choice.NONE);
    store
        .posts()
        .keep(PostsTest.post(QUAY, "CANARY-1", ANN.id(), Databases.NOW, "CANARY-question"));
    store
        .posts()
        .keep(PostsTest.post(DIRECT, "CANARY-2", ANN.id(), Databases.NOW, "CANARY-question"));
    store.posts().keep(PostsTest.post(QUAY, "b-1", BOB.id(), Databases.NOW, "BOB-question"));
    feedback(ANN, BOB, "b-1", "BOB-question");
    feedback(BOB, ANN, "CANARY-1", "CANARY-question");
    feedback(BOB, BOB, "b-1", "BOB-question");
    store.sources().add(source(ALONE, "CANARY-page"), FRESH);
    watch(DIRECT, "CANARYquery");
    watch(QUAY, "GUILDquery");
  }

  private void watch(Place place, String query) {
    WatchQuery read = WatchQuery.kept(query).orElseThrow();
    var _ = store.watches().add(place, read, Databases.NOW, Optional.empty());
  }

  private void feedback(Account by, Account asker, String token, String question) {
    store
        .posts()
        .keep(
            new Feedback(
                token,
                GUILD,
                by.id(),
                asker.id(),
                Button.Act.RIGHT,
                Databases.NOW,
                question,
                "e4: " + question));
  }

  /** Where a word stands in what is kept: bytes of files, or rows as text. */
  private List<String> anywhere(String canary) throws IOException {
    if (!(settings instanceof StoreSettings.Embedded embedded)) {
      return rows(canary);
    }
    try (Stream<Path> files = Files.list(embedded.folder())) {
      return files.filter(file -> holds(file, canary)).map(Path::toString).toList();
    }
  }

  private static boolean holds(Path file, String canary) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(canary);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> rows(String canary) {
    String hex = java.util.HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
    try (Opening opening = Opening.of(settings, () -> Databases.NOW)) {
      return opening
          .database()
          .read(handle ->
              Tables.IN_ORDER.stream()
                  .flatMap(table ->
                      handle
                          .select("SELECT CAST(t AS TEXT) FROM " + table + " t")
                          .mapTo(String.class)
                          .stream())
                  .filter(row -> row.contains(canary) || row.contains(hex))
                  .toList());
    } catch (StoreException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
