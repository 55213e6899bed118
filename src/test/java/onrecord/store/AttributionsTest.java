package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static onrecord.store.Tried.added;
import static onrecord.store.Tried.corrected;
import static onrecord.store.Tried.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.live.Attributions;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who said what, kept beside the versions that say it. */
@ParameterizedClass
@EnumSource
final class AttributionsTest {
  private static final Entry FIRST = added("e1").entry();
  private static final Entry SECOND = added("e2").entry();
  private static final Person MAYOR = person("Ann Lee");

  private final Databases database;
  private StoreSettings settings;
  private Store store;
  private Attributions attributions;

  AttributionsTest(Databases database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
    attributions = store.attributions();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Person person(String name) {
    return new Person(name, Set.of(), Set.of(), Person.Kind.PERSON);
  }

  private static Quote quote(Person speaker) {
    return new Quote(
        0,
        new Span(0, 5),
        Quote.Kind.DIRECT,
        Optional.of(speaker),
        Optional.of("the mayor"),
        Optional.of("said"));
  }

  @Test
  void comeBackAsTheyWere() {
    long seed = new Random().nextLong();
    Tried tried = new Tried(seed);
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    Person body =
        new Person(
            tried.text(),
            new LinkedHashSet<>(List.of("z" + tried.text(), "a" + tried.text())),
            new LinkedHashSet<>(List.of("b", "a")),
            Person.Kind.BODY);
    Quote bare =
        new Quote(
            Quote.TITLE,
            new Span(2, 3),
            Quote.Kind.MIXED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Cast cast = new Cast(List.of(MAYOR, body));
    Map<Entry, List<Quote>> quotes =
        Map.of(FIRST, List.of(quote(MAYOR), bare, quote(body)), SECOND, List.of());
    attributions.keep(source, cast, quotes);
    Attribution kept = attributions.of(source).orElseThrow();
    assertThat(kept)
        .as("seed " + seed)
        .isEqualTo(
            new Attribution(cast, Map.of("e1", quotes.get(FIRST), "e2", quotes.get(SECOND))));
    assertThat(kept.cast().people().get(1).aliases()).containsExactlyElementsOf(body.aliases());
  }

  @Test
  void areThoseOfTheNewestVersionsThatStand() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"), added("e3"));
    List<Quote> quotes = List.of(quote(MAYOR));
    attributions.keep(
        source,
        new Cast(List.of(MAYOR)),
        Map.of(FIRST, quotes, SECOND, quotes, added("e3").entry(), quotes));
    List<Change> changes =
        List.of(
            corrected("e1", 2),
            new Change.Amended(entry("e2", 1, "With a picture before it")),
            new Change.Withdrawn(added("e3").entry()));
    store.history().keep(source, FRESH, changes, NOW);
    assertThat(attributions.of(source).orElseThrow().quotes()).isEmpty();
    attributions.keep(source, new Cast(List.of(MAYOR)), Map.of(SECOND, quotes));
    assertThat(attributions.of(source).orElseThrow().quotes()).isEmpty();
    attributions.keep(source, new Cast(List.of(MAYOR)), Map.of(corrected("e1", 2).entry(), quotes));
    assertThat(attributions.of(source).orElseThrow().quotes()).isEqualTo(Map.of("e1", quotes));
  }

  @Test
  void replaceThoseKeptBefore() {
    Source source = Tried.follow(store, "a", added("e1"));
    attributions.keep(
        source, new Cast(List.of(MAYOR)), Map.of(FIRST, List.of(quote(MAYOR), quote(MAYOR))));
    attributions.keep(source, new Cast(List.of(MAYOR)), Map.of(FIRST, List.of(quote(MAYOR))));
    assertThat(attributions.of(source).orElseThrow().of(FIRST)).hasSize(1);
  }

  @Test
  void nameSomebodyWhoIsNotInTheCastAnyMore() {
    Source source = Tried.follow(store, "a", added("e1"), added("e2"));
    Person known = person("Lee");
    Person stranger = person("Somebody");
    attributions.keep(source, new Cast(List.of(known)), Map.of(FIRST, List.of(quote(known))));
    attributions.keep(source, new Cast(List.of(MAYOR)), Map.of(SECOND, List.of(quote(stranger))));
    Attribution kept = attributions.of(source).orElseThrow();
    assertThat(kept.cast().people()).containsExactly(MAYOR);
    assertThat(kept.of(FIRST)).containsExactly(quote(known));
    assertThat(kept.of(SECOND)).containsExactly(quote(stranger));
  }

  @Test
  void ofAnotherVersionOfTheProgramAreNotRead() throws StoreException {
    Source source = Tried.follow(store, "a", added("e1"));
    assertThat(attributions.of(source)).isEmpty();
    attributions.keep(source, new Cast(List.of(MAYOR)), Map.of(FIRST, List.of(quote(MAYOR))));
    try (Store newer = Store.open(settings, InstantSource.fixed(NOW), "1.1")) {
      assertThat(newer.attributions().of(source)).isEmpty();
      newer.attributions().keep(source, new Cast(List.of()), Map.of());
      assertThat(newer.attributions().of(source))
          .contains(new Attribution(new Cast(List.of()), Map.of()));
    }
    assertThat(attributions.of(source)).isEmpty();
  }

  @Test
  void ofASourceThatIsNotKeptAreNotKept() {
    attributions.keep(Tried.source("a"), new Cast(List.of(MAYOR)), Map.of());
    assertThat(attributions.of(Tried.source("a"))).isEmpty();
  }
}
