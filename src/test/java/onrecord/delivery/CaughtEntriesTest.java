package onrecord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.desk.CaughtEntry;
import onrecord.desk.Reply;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.embed.NoMeaning;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.live.LiveRecord;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** New entries reach the places that watch for them: soon, once, together. */
final class CaughtEntriesTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final Tenant GUILD = new Tenant("discord", "1");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Place PUB = new Place(GUILD, "pub", Place.Kind.SHARED);
  private static final Place ELSEWHERE =
      new Place(new Tenant("discord", "2"), "x", Place.Kind.SHARED);

  private volatile Instant now = START;
  private volatile boolean isFull;
  private volatile Restraints restraints = Restraints.NONE;
  private volatile int posts;
  private final Map<String, Announcement> told = new ConcurrentHashMap<>();
  private final List<CaughtEntries> running = new CopyOnWriteArrayList<>();
  private final OpenRecord record =
      new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
  private final Store store;
  private final LiveRecord live;
  private final Source everybodys;
  private final Source guilds;

  CaughtEntriesTest() throws StoreException, InterruptedException {
    store = Store.open(new StoreSettings.InMemory(), () -> now, "test");
    live =
        new LiveRecord(
            store.sources(),
            store.history(),
            store.attributions(),
            record,
            event -> running.forEach(one -> one.happened(event)));
    everybodys = page(Tenant.EVERYBODY, "commons");
    guilds = page(GUILD, "page");
    live.start();
    live.await();
  }

  @AfterEach
  void close() {
    running.forEach(CaughtEntries::close);
    live.close();
    store.close();
  }

  private Source page(Tenant owner, String id) {
    Source source =
        new Source(owner, id, "https://" + id + ".example/", Optional.empty(), Optional.empty());
    return store.sources().add(source, Standing.fresh(now, Duration.ofMinutes(1)));
  }

  private CaughtEntries begin() {
    CaughtEntries begun =
        new CaughtEntries(
            record,
            store.history(),
            store.watches(),
            store.catches(),
            this::keep,
            new Tolerance(
                place -> place.equals(QUAY) ? restraints : Restraints.NONE, (place, at) -> posts),
            live::filed,
            () -> now);
    running.add(begun);
    begun.start();
    await().until(() -> store.catches().reached().isPresent());
    return begun;
  }

  /** As the courier: one of an id is told once. */
  private void keep(Announcement announcement) {
    if (isFull) {
      throw new UncheckedIOException(new IOException("the disk is full"));
    }
    told.putIfAbsent(announcement.id(), announcement);
  }

  private void end(CaughtEntries one) {
    one.close();
    running.remove(one);
  }

  private Watch watch(Place place, String query, String... role) {
    WatchQuery read = WatchQuery.kept(query).orElseThrow();
    return store.watches().add(place, read, now, List.of(role).stream().findFirst());
  }

  private Entry entry(String id, String text, Instant at) {
    return new Entry(
        id,
        1,
        Optional.empty(),
        at,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(text)));
  }

  private void happen(Source source, Change... changes) throws InterruptedException {
    Masthead masthead =
        new Masthead(
            source.coverage(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ZoneOffset.UTC);
    Standing fresh = Standing.fresh(now, Duration.ofMinutes(1));
    Standing standing =
        new Standing(
            fresh.schedule(),
            fresh.validators(),
            Optional.of(now),
            Optional.of(new Standing.LastRead(masthead, "test", 1, List.of())),
            Optional.empty());
    store.history().keep(source, standing, List.of(changes), now);
    live.await();
  }

  private void publish(Source source, String id, String text) throws InterruptedException {
    now = now.plusMillis(1);
    happen(source, new Change.Added(entry(id, text, now), false));
  }

  private void later() {
    now = now.plus(CaughtEntries.MERGED_WITHIN);
  }

  /** What each place was told, in order. */
  private List<String> told() {
    List<String> all = new ArrayList<>();
    told.values().stream()
        .sorted(Comparator.comparing(Announcement::id))
        .forEach(one -> all.add(one.place().id() + ping(one) + ": " + entries(one)));
    return all;
  }

  private static String ping(Announcement one) {
    return one.ping().map(role -> " @" + role).orElse("");
  }

  private static String entries(Announcement one) {
    return String.join(
        ", ",
        ((Reply.Caught) one.reply()).entries().stream().map(CaughtEntriesTest::entry).toList());
  }

  private static String entry(CaughtEntry caught) {
    return caught.filed().entry().id() + "/" + caught.reasons().size();
  }

  private void tell(int messages) {
    await().until(() -> store.catches().reached().orElse(0) >= store.history().newest());
    later();
    await().until(() -> told.size() >= messages);
    settle();
  }

  /** Everything that was caught is on its way. */
  private void settle() {
    await()
        .until(() ->
            store.catches().reached().orElse(0) >= store.history().newest()
                && store.catches().waiting(now).stream()
                    .allMatch(place -> !restraints.equals(Restraints.NONE))
                && (isFull || store.catches().taken().isEmpty()));
  }

  @Test
  void whoWatchesForItIsToldOnceAndTogether() throws InterruptedException {
    begin();
    begin();
    watch(QUAY, "grain");
    watch(QUAY, "port");
    watch(PUB, "grain NOT port");
    watch(ELSEWHERE, "grain");
    publish(everybodys, "e1", "Grain in the port.");
    publish(guilds, "e2", "More grain.");
    publish(everybodys, "e3", "Nothing else.");
    assertThat(told).as("others may follow at once").isEmpty();
    tell(3);
    assertThat(told()).containsExactlyInAnyOrder("quay: e2/1, e1/2", "pub: e2/1", "x: e1/1");
    publish(everybodys, "e4", "Grain again.");
    tell(6);
    assertThat(told()).hasSize(6).contains("quay: e4/1", "pub: e4/1", "x: e4/1");
  }

  @Test
  void whatStoodBeforeIsNotNews() throws InterruptedException {
    begin();
    publish(everybodys, "e0", "Grain before.");
    now = now.plusSeconds(1);
    watch(QUAY, "grain");
    now = now.plusSeconds(1);
    happen(everybodys, new Change.Added(entry("e1", "Old grain.", now), true));
    happen(
        everybodys,
        new Change.Added(entry("e2", "Grain long ago.", now.minus(CaughtEntries.NEWS)), false));
    publish(everybodys, "e3", "New grain.");
    happen(
        everybodys,
        new Change.Corrected(entry("e3", "New grain.", now), entry("e3", "Newer grain.", now)));
    tell(1);
    assertThat(told()).containsExactly("quay: e3/1");
  }

  @Test
  void aRestartLosesNothingAndRepeatsNothing() throws InterruptedException {
    CaughtEntries first = begin();
    watch(QUAY, "grain");
    publish(everybodys, "e1", "Grain.");
    tell(1);
    publish(everybodys, "e2", "Grain.");
    await().until(() -> store.catches().reached().orElse(0) >= store.history().newest());
    end(first);
    publish(everybodys, "e3", "Grain.");
    begin();
    await().until(() -> store.catches().reached().orElse(0) >= store.history().newest());
    tell(2);
    assertThat(told()).containsExactlyInAnyOrder("quay: e1/1", "quay: e3/1, e2/1");
  }

  @Test
  void whatCannotBeKeptIsBroughtLater() throws InterruptedException {
    CaughtEntries first = begin();
    watch(QUAY, "grain");
    isFull = true;
    publish(everybodys, "e1", "Grain.");
    await().until(() -> store.catches().reached().orElse(0) >= store.history().newest());
    later();
    await().until(() -> !store.catches().taken().isEmpty());
    end(first);
    isFull = false;
    begin();
    tell(1);
    assertThat(told()).containsExactly("quay: e1/1");
  }

  /** At six in the evening; and after the three posts a day that a place wants at most. */
  static Stream<Restraints> whatHolds() {
    QuietHours evening = new QuietHours(LocalTime.of(17, 0), LocalTime.of(22, 0), ZoneOffset.UTC);
    return Stream.of(
        new Restraints(Optional.of(evening), OptionalInt.empty()),
        new Restraints(Optional.empty(), OptionalInt.of(3)));
  }

  @ParameterizedTest
  @MethodSource("whatHolds")
  void whatAPlaceDoesNotBearNowIsHeldAndThenToldInOne(Restraints restrained)
      throws InterruptedException {
    begin();
    watch(QUAY, "grain");
    watch(PUB, "grain");
    restraints = restrained;
    posts = 3;
    publish(everybodys, "e1", "Grain.");
    tell(1);
    publish(everybodys, "e2", "Grain.");
    tell(2);
    assertThat(told()).containsExactlyInAnyOrder("pub: e1/1", "pub: e2/1");
    restraints = Restraints.NONE;
    tell(3);
    assertThat(told()).hasSize(3).contains("quay: e2/1, e1/1");
  }

  @Test
  void whatIsGoneByThenIsNotTold() throws InterruptedException {
    begin();
    Watch ended = watch(QUAY, "grain");
    watch(QUAY, "port");
    publish(everybodys, "e1", "Grain.");
    publish(everybodys, "e2", "A port.");
    publish(everybodys, "e3", "Grain in a port.");
    await().until(() -> store.catches().reached().orElse(0) >= store.history().newest());
    assertThat(store.watches().remove(QUAY, ended.id())).isPresent();
    happen(everybodys, new Change.Withdrawn(entry("e2", "A port.", now)));
    tell(1);
    assertThat(told()).containsExactly("quay: e3/1");
  }

  @Test
  void eachRoleIsCalledByWhatItsWatchesCaught() throws InterruptedException {
    begin();
    watch(QUAY, "grain", "7");
    watch(QUAY, "port", "8");
    watch(QUAY, "grain OR port");
    publish(everybodys, "e1", "Grain.");
    publish(everybodys, "e2", "Grain in a port.");
    tell(3);
    assertThat(told())
        .containsExactlyInAnyOrder("quay @7: e2/1, e1/1", "quay @8: e2/1", "quay: e2/1, e1/1");
  }
}
