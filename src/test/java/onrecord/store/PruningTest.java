package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static onrecord.store.Tried.added;
import static onrecord.store.Tried.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.store.Pruned.PrunedEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is let go of, and what never is. */
@ParameterizedClass
@EnumSource
final class PruningTest {
  private static final Retention TEN_DAYS =
      new Retention(Optional.of(Duration.ofDays(10)), OptionalInt.empty());

  private final Databases database;
  private Store store;

  PruningTest(Databases database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws StoreException {
    store = Databases.open(database.fresh());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Instant day(int day) {
    return NOW.plus(Duration.ofDays(day));
  }

  private static Entry of(int day, String id, int version) {
    Entry plain = entry(id, version, id + " as it was " + version);
    return new Entry(
        id,
        version,
        plain.title(),
        day(day),
        plain.modifiedAt(),
        plain.zone(),
        plain.bylines(),
        plain.breaking(),
        plain.url(),
        plain.paragraphs());
  }

  private void keep(Source source, int day, Change... changes) {
    store.history().keep(source, FRESH, List.of(changes), day(day));
  }

  @Test
  void letsGoOfWhatIsOlderThanItsAge() {
    Source source = Tried.follow(store, "a");
    Entry old = of(0, "old", 1);
    Entry withdrawn = of(0, "withdrawn", 1);
    Entry recent = of(0, "recently corrected", 1);
    Entry now = of(15, "recently corrected", 2);
    for (Entry each : List.of(old, withdrawn, recent)) {
      keep(source, 0, new Change.Added(each, true));
    }
    keep(source, 1, new Change.Withdrawn(withdrawn));
    keep(source, 15, new Change.Corrected(recent, now));
    Pruned pruned = store.prune(TEN_DAYS, day(20));
    assertThat(pruned).isEqualTo(new Pruned(2, List.of(new PrunedEntry(source, "old"))));
    assertThat(store.history().standing(source)).containsExactly(now);
    assertThat(store.history().withdrawn(source)).isEmpty();
    assertThat(store.history().after(0, 9)).hasSize(1);
    assertThat(store.history().version(source, "recently corrected", 1))
        .as("a correction shows what was before")
        .contains(recent);
    assertThat(store.prune(TEN_DAYS, day(20))).isEqualTo(new Pruned(0, List.of()));
  }

  @Test
  void keepsSoManyEntriesOfACoverage() {
    Source source = Tried.follow(store, "a");
    Source other = Tried.follow(store, "b", added("e1"), added("e2"));
    for (int i = 0; i < 5; i++) {
      keep(source, 0, new Change.Added(of(i, "e" + i, 1), true));
    }
    Pruned pruned = store.prune(new Retention(Optional.empty(), OptionalInt.of(2)), day(9));
    assertThat(pruned.entries()).extracting(PrunedEntry::entry).containsExactly("e2", "e1", "e0");
    assertThat(pruned.versions()).isEqualTo(3);
    assertThat(store.history().standing(source)).containsExactly(of(4, "e4", 1), of(3, "e3", 1));
    assertThat(store.history().standing(other)).hasSize(2);
  }

  @Test
  void whatIsStillOnItsPageDoesNotComeBackAsNews() {
    Source source = Tried.follow(store, "a", added("e1"));
    store.prune(TEN_DAYS, day(20));
    assertThat(store.history().keep(source, FRESH, List.of(added("e1")), day(20))).isEmpty();
    assertThat(store.history().standing(source)).isEmpty();
    assertThat(store.history().after(0, 9)).isEmpty();
  }

  @Test
  void aSourceThatIsNotFollowedIsForgottenInTheEnd() {
    Source source = Tried.follow(store, "a", added("e1"));
    store.sources().remove(source);
    store.prune(TEN_DAYS, day(5));
    assertThat(store.history().standing(source)).hasSize(1);
    store.prune(TEN_DAYS, day(20));
    store.sources().add(source, FRESH);
    assertThat(store.history().keep(source, FRESH, List.of(added("e1")), day(20))).hasSize(1);
  }

  @Test
  void neverLetsGoOfACitedVersionOrOfAYoungEntry() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      String name = "page " + round;
      AgeingPage page = new AgeingPage(store, Tried.follow(store, name), random);
      for (int day = 0; day < 30; day++) {
        page.liveThrough(day(day));
        if (random.nextInt(6) == 0) {
          page.lose(store.prune(TEN_DAYS, day(day)));
        }
      }
      page.lose(store.prune(TEN_DAYS, day(30)));
      page.check(name + " of seed " + seed, day(20));
    }
  }
}
