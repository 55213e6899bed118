package onrecord.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.OpenRecord;
import onrecord.answer.Rebuilding;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.embed.NoMeaning;
import onrecord.fetch.Validators;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.follow.Standing.LastRead;
import onrecord.follow.Standing.Schedule;
import onrecord.index.EntryIndex;
import onrecord.index.FiledEntry;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over a real store: what is kept becomes what can be asked about. */
class LiveRecordTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");
  private static final Tenant QUAY = new Tenant("test", "quay");

  private final Store store = store();
  private final EntryIndex index = new EntryIndex(new NoMeaning(), new VectorsInMemory());
  private final OpenRecord record = new OpenRecord(index);
  private final List<Event> told = new CopyOnWriteArrayList<>();
  private final LiveRecord live = live(record);

  @AfterEach
  void close() {
    live.close();
    index.close();
    store.close();
  }

  @Test
  void whatIsKeptIsReadBackAndWhatHappensThenIsTold() throws Exception {
    Source source = followed(QUAY, "quay");
    keep(source, new Change.Added(entry("e1", 0, "The pier is shut, says Ida Moor."), true));
    live.start();
    live.await();
    assertThat(words(QUAY, "quay")).containsExactly("The pier is shut, says Ida Moor.");
    assertThat(told).isEmpty();
    Change.Added next = new Change.Added(entry("e2", 1, "The pier is open."), false);
    keep(source, next);
    live.await();
    assertThat(words(QUAY, "quay"))
        .containsExactly("The pier is open.", "The pier is shut, says Ida Moor.");
    assertThat(told).extracting(Event::change).containsExactly(next);
    assertThat(record.rebuilding()).isEmpty();
  }

  @Test
  void aCorrectedEntryIsQuotedAnewAndAWithdrawnOneNotAtAll() throws Exception {
    Source source = followed(Tenant.EVERYBODY, "quay");
    Entry shut = entry("e1", 0, "\"The pier is shut,\" said Ida Moor.");
    Entry gale = entry("e2", 1, "\"A gale is coming,\" said Ida Moor.");
    keep(source, new Change.Added(shut, true), new Change.Added(gale, true));
    live.start();
    live.await();
    Entry open = version(shut, 2, "\"The pier is open,\" said Ida Moor.");
    keep(source, new Change.Corrected(shut, open), new Change.Withdrawn(gale));
    live.await();
    assertThat(ask("what did Ida Moor say about the pier?"))
        .singleElement()
        .satisfies(excerpt -> {
          assertThat(excerpt.text()).contains("The pier is open");
          assertThat(excerpt.entry().version()).isEqualTo(2);
        });
    assertThat(ask("what did Ida Moor say about the gale?"))
        .noneMatch(excerpt -> excerpt.text().contains("gale"));
  }

  @Test
  void aLaterEntryTellsWhoTheMinisterOfAnEarlierOneIs() throws Exception {
    Source source = followed(Tenant.EVERYBODY, "quay");
    keep(source, new Change.Added(entry("e1", 0, "\"We wait,\" Moor said."), true));
    live.start();
    live.await();
    keep(
        source,
        new Change.Added(
            entry("e2", 1, "Harbour minister Ida Moor said: \"The pier is shut.\""), false));
    live.await();
    assertThat(record.entries(Tenant.EVERYBODY, "quay"))
        .allSatisfy(filed ->
            assertThat(filed.quotes())
                .extracting(quote -> quote.speaker().map(person -> person.name()))
                .containsExactly(Optional.of("Ida Moor")));
  }

  @Test
  void aSourceThatIsNotFollowedAnyMoreIsClosed() throws Exception {
    Source source = followed(QUAY, "quay");
    keep(source, new Change.Added(entry("e1", 0, "The pier is shut."), true));
    live.start();
    live.await();
    assertThat(store.sources().remove(source)).isTrue();
    live.await();
    assertThat(record.coverages(QUAY)).isEmpty();
    assertThat(words(QUAY, "quay")).isEmpty();
    keep(followed(QUAY, "quay"), new Change.Retitled());
    live.await();
    assertThat(words(QUAY, "quay")).containsExactly("The pier is shut.");
  }

  @Test
  void quotesThatAreKeptAreNotLookedForAgain() throws Exception {
    Source source = followed(QUAY, "quay");
    keep(source, new Change.Added(entry("e1", 0, "\"The pier is shut,\" said Ida Moor."), true));
    live.start();
    live.await();
    assertThat(store.attributions().of(source))
        .hasValueSatisfying(kept -> assertThat(kept.quotes().get("e1")).hasSize(1));
    OpenRecord other = new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
    try (LiveRecord again = live(other)) {
      again.start();
      again.await();
      assertThat(other.entries(QUAY, "quay")).isEqualTo(record.entries(QUAY, "quay"));
    }
  }

  @Test
  void anAnswerDuringTheRebuildSaysHowFarItHasCome() {
    record.rebuilding(Optional.of(new Rebuilding(40, 100)));
    Answer answer = record.ask(QUAY, "what did Moor say?", NOON, ZONE, Optional.empty());
    assertThat(answer.searched().rebuilding()).contains(new Rebuilding(40, 100));
  }

  @Test
  void aListenerThatStumblesHearsOfTheNext() throws Exception {
    CountDownLatch second = new CountDownLatch(2);
    OpenRecord other = new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
    try (LiveRecord stumbling =
        new LiveRecord(
            store.sources(),
            store.history(),
            store.attributions(),
            other,
            event -> {
              second.countDown();
              throw new IllegalStateException("stumbles");
            })) {
      stumbling.start();
      stumbling.await();
      Source source = followed(QUAY, "quay");
      keep(source, new Change.Added(entry("e1", 0, "The pier is shut."), true));
      stumbling.kept();
      assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Store store() {
    try {
      return Store.open(new StoreSettings.InMemory(), InstantSource.fixed(NOON), "test");
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private LiveRecord live(OpenRecord open) {
    return new LiveRecord(store.sources(), store.history(), store.attributions(), open, told::add);
  }

  private Source followed(Tenant owner, String coverage) {
    Source source =
        new Source(
            owner,
            coverage,
            "https://quay.example/" + coverage,
            Optional.empty(),
            Optional.empty());
    return store.sources().add(source, Standing.fresh(NOON, Duration.ofSeconds(30)));
  }

  private void keep(Source source, Change... changes) {
    Masthead masthead =
        new Masthead(source.coverage(), Optional.empty(), Optional.empty(), Optional.empty(), ZONE);
    Standing standing =
        new Standing(
            new Schedule(NOON.plusSeconds(30), Duration.ofSeconds(30), Optional.empty()),
            Validators.NONE,
            Optional.of(NOON),
            Optional.of(new LastRead(masthead, "a test", 1, List.of())),
            Optional.empty());
    store.history().keep(source, standing, List.of(changes), NOON);
  }

  private List<Excerpt> ask(String question) {
    Answer answer =
        record.ask(Tenant.EVERYBODY, question, NOON.plusSeconds(3_600), ZONE, Optional.empty());
    return answer instanceof Answer.OnRecord found ? found.excerpts() : List.of();
  }

  private List<String> words(Tenant owner, String coverage) {
    return record.entries(owner, coverage).stream()
        .map(FiledEntry::entry)
        .map(entry -> entry.paragraphs().getFirst().text())
        .toList();
  }

  private static Entry entry(String id, int minute, String text) {
    return new Entry(
        id,
        1,
        Optional.empty(),
        NOON.plusSeconds(60L * minute),
        Optional.empty(),
        ZONE,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(text)));
  }

  private static Entry version(Entry before, int version, String text) {
    return new Entry(
        before.id(),
        version,
        before.title(),
        before.publishedAt(),
        before.modifiedAt(),
        before.zone(),
        before.bylines(),
        before.breaking(),
        before.url(),
        List.of(Paragraph.body(text)));
  }
}
