package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.GUILD;
import static onrecord.store.Tried.NOW;
import static onrecord.store.Tried.added;
import static onrecord.store.Tried.corrected;
import static onrecord.store.Tried.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries, their versions, and what happened to them. */
@ParameterizedClass
@EnumSource
final class HistoryTest {
  private final Databases database;
  private Store store;
  private History history;

  HistoryTest(Databases database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws StoreException {
    store = Databases.open(database.fresh());
    history = store.history();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Event> keep(Source source, Change... changes) {
    return history.keep(source, FRESH, List.of(changes), NOW);
  }

  private List<Change> changes() {
    return history.after(0, 1000).stream().map(Event::change).toList();
  }

  @Test
  void entriesOfEveryShapeComeBackAsTheyWere() {
    long seed = new Random().nextLong();
    Tried tried = new Tried(seed);
    Source source = store.sources().add(tried.source(), FRESH);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      String id = i + tried.text() + "y".repeat(i % 100 == 0 ? 5000 : 0);
      changes.add(new Change.Added(tried.entry(id), i % 2 == 0));
    }
    List<Event> events = history.keep(source, FRESH, changes, NOW);
    assertThat(history.standing(source))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(
            changes.stream().map(change -> ((Change.Added) change).entry()).toList());
    assertThat(history.after(events.getFirst().position() - 1, 5000)).isEqualTo(events);
    assertThat(history.standing()).isEqualTo(1200);
  }

  @Test
  void whatHappenedToASourceIsReadWithoutTheOthers() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Source> sources =
        List.of(Tried.follow(store, "a"), Tried.follow(store, "b"), Tried.follow(store, "c"));
    for (int i = 0; i < 200; i++) {
      keep(sources.get(random.nextInt(3)), added("e" + i));
    }
    List<Event> all = history.after(0, 1_000);
    for (Source source : sources) {
      long position = random.nextLong(history.newest());
      int atMost = 1 + random.nextInt(100);
      List<Event> own = all.stream().filter(event -> event.source().equals(source)).toList();
      assertThat(history.newest(source)).isEqualTo(own.getLast().position());
      assertThat(history.after(source, position, atMost))
          .as("seed " + seed)
          .isEqualTo(
              own.stream().filter(event -> event.position() > position).limit(atMost).toList());
    }
    Source never = new Tried(seed).source();
    assertThat(history.newest(never)).isZero();
    assertThat(history.after(never, 0, 10)).isEmpty();
  }

  @Test
  void standNewestFirst() {
    Source source = Tried.follow(store, "a");
    Tried tried = new Tried(1);
    for (int i = 0; i < 20; i++) {
      keep(source, new Change.Added(tried.entry("e" + i), false));
    }
    assertThat(history.standing(source))
        .hasSize(20)
        .isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
  }

  @Test
  void everyVersionStaysToBeChecked() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    keep(source, corrected("e1", 2));
    keep(source, corrected("e1", 3));
    assertThat(history.version(source, "e1", 1)).contains(added("e1").entry());
    assertThat(history.version(source, "e1", 2)).contains(corrected("e1", 2).entry());
    assertThat(history.version(source, "e1", 4)).isEmpty();
    assertThat(history.version(source, "e3", 1)).isEmpty();
    assertThat(history.version(Tried.source("b"), "e1", 1)).isEmpty();
    assertThat(history.standing(source))
        .containsExactlyInAnyOrder(corrected("e1", 3).entry(), added("e2").entry());
    assertThat(changes())
        .containsExactly(
            new Change.Opened(), added("e1"), added("e2"), corrected("e1", 2), corrected("e1", 3));
  }

  @Test
  void anAmendedEntryKeepsItsNumberAndEachEventItsOwnWords() {
    Source source = Tried.follow(store, "a", added("e1"));
    Change.Amended amended = new Change.Amended(entry("e1", 1, "Words of e1 beside a picture"));
    keep(source, amended);
    assertThat(history.version(source, "e1", 1)).contains(amended.entry());
    assertThat(changes()).containsExactly(new Change.Opened(), added("e1"), amended);
  }

  @Test
  void aWithdrawnEntryStaysInTheHistoryAndMayReturn() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    Change.Withdrawn withdrawn = new Change.Withdrawn(added("e1").entry());
    keep(source, withdrawn);
    assertThat(history.standing(source)).containsExactly(added("e2").entry());
    assertThat(history.withdrawn(source)).containsExactly(added("e1").entry());
    assertThat(history.standing()).isEqualTo(1);
    assertThat(history.version(source, "e1", 1)).contains(added("e1").entry());
    Change.Added back = new Change.Added(entry("e1", 2, "It is back"), false);
    keep(source, back);
    assertThat(history.standing(source)).contains(back.entry()).hasSize(2);
    assertThat(history.withdrawn(source)).isEmpty();
    assertThat(changes()).endsWith(withdrawn, back);
  }

  @Test
  void anEntryHasAHistoryOfItsOwn() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    Source other = Tried.follow(store, "b", added("e1"));
    Change.Amended amended = new Change.Amended(entry("e1", 2, "e1 as it was 2 with a picture"));
    Change.Withdrawn withdrawn = new Change.Withdrawn(amended.entry());
    Change.Added back = new Change.Added(entry("e1", 3, "It is back"), false);
    List<Event> kept = new ArrayList<>();
    for (Change change : List.of(corrected("e1", 2), amended, withdrawn, back)) {
      kept.addAll(keep(source, change));
      keep(source, corrected("e2", kept.size() + 1));
    }
    assertThat(history.of(source, "e1").subList(1, 5)).isEqualTo(kept);
    assertThat(history.of(source, "e1").getFirst().change()).isEqualTo(added("e1"));
    assertThat(history.of(other, "e1")).extracting(Event::change).containsExactly(added("e1"));
    assertThat(history.of(source, "e3")).isEmpty();
    assertThat(history.of(Tried.source("c"), "e1")).isEmpty();
  }

  @Test
  void theLastVersionIsThereToo() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    keep(source, corrected("e1", 2));
    assertThat(history.last(source, "e1")).contains(corrected("e1", 2).entry());
    keep(source, new Change.Withdrawn(corrected("e1", 2).entry()));
    assertThat(history.last(source, "e1")).contains(corrected("e1", 2).entry());
    assertThat(history.last(source, "e2")).contains(added("e2").entry());
    assertThat(history.last(source, "e3")).isEmpty();
    assertThat(history.last(Tried.source("c"), "e1")).isEmpty();
  }

  @Test
  void allOfAReadingIsKeptOrNothing() {
    Source source = Tried.follow(store, "a", added("e1"));
    long before = history.newest();
    Standing other = Standing.fresh(NOW, Duration.ofHours(1));
    List<Change> overtaken = List.of(added("e2"), corrected("e1", 2), added("e1"));
    assertThatThrownBy(() -> history.keep(source, other, overtaken, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("e1");
    assertThat(history.standing(source)).containsExactly(added("e1").entry());
    assertThat(history.newest()).isEqualTo(before);
    assertThat(store.sources().all().getFirst().standing()).isEqualTo(FRESH);
  }

  @Test
  void whatDoesNotStandIsNeitherCorrectedNorWithdrawn() {
    Source source = Tried.follow(store, "a");
    assertThatThrownBy(() -> keep(source, corrected("e1", 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keep(source, new Change.Withdrawn(added("e1").entry())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void troubleIsAnEventToo() {
    Source source = Tried.follow(store, "a");
    Change[] changes = {new Change.Failing("it \u0000 fails \ud800"), new Change.Recovered()};
    keep(source, changes);
    assertThat(changes()).containsExactly(new Change.Opened(), changes[0], changes[1]);
    assertThat(history.after(0, 1)).hasSize(1);
    assertThat(history.after(history.newest(), 9)).isEmpty();
  }

  @Test
  void nothingIsKeptOfASourceThatIsNotFollowed() {
    Source source = Tried.follow(store, "a");
    store.sources().remove(source);
    assertThat(keep(source, added("e1"))).isEmpty();
    assertThat(history.standing(source)).isEmpty();
  }

  @Test
  void correctionsAreThoseThatATenantSees() {
    Source common = Tried.follow(store, "common", added("e1"));
    Source own = store.sources().add(Tried.source(GUILD, "own"), FRESH);
    Source others = store.sources().add(Tried.source(new Tenant("discord", "18"), "others"), FRESH);
    for (Source source : List.of(own, others)) {
      history.keep(source, FRESH, List.of(added("e1"), corrected("e1", 2)), NOW);
    }
    keep(common, corrected("e1", 2));
    Entry last = corrected("e1", 2).entry();
    history.keep(own, FRESH, List.of(new Change.Withdrawn(last)), NOW.plusSeconds(60));
    assertThat(history.corrections(GUILD, NOW, 9))
        .extracting(Event::change)
        .containsExactly(new Change.Withdrawn(last), corrected("e1", 2), corrected("e1", 2));
    assertThat(history.corrections(GUILD, NOW, 1)).hasSize(1);
    assertThat(history.corrections(GUILD, NOW.plusSeconds(1), 9)).hasSize(1);
    assertThat(history.corrections(Tenant.EVERYBODY, NOW, 9)).hasSize(1);
    store.sources().remove(own);
    assertThat(history.corrections(GUILD, NOW, 9)).hasSize(1);
  }
}
