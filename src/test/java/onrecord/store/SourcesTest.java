package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.GUILD;
import static onrecord.store.Tried.NOW;
import static onrecord.store.Tried.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.follow.Sources;
import onrecord.follow.Standing;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which sources are followed, and whose turn it is. */
@ParameterizedClass
@EnumSource
final class SourcesTest {
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Databases database;
  private StoreSettings settings;
  private Store store;
  private Sources sources;

  SourcesTest(Databases database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
    sources = store.sources();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void standAsTheyWereKept() throws StoreException {
    long seed = new Random().nextLong();
    Tried tried = new Tried(seed);
    Source plain = sources.add(source("first"), FRESH);
    for (int i = 0; i < 50; i++) {
      Standing standing = tried.standing();
      sources.keep(plain, standing);
      Source odd = sources.add(named(tried.source(), "odd " + i), standing);
      try (Store again = Databases.open(settings)) {
        assertThat(again.sources().all())
            .as("seed " + seed)
            .contains(new Followed(plain, standing), new Followed(odd, standing));
      }
    }
  }

  private static Source named(Source source, String name) {
    return new Source(source.owner(), name + source.coverage(), name, source.date(), source.zone());
  }

  @Test
  void areListedInTheOrderInWhichTheyWereAdded() {
    Source b = sources.add(source("b"), FRESH);
    Source a = sources.add(source("a"), FRESH);
    assertThat(sources.all()).extracting(Followed::source).containsExactly(b, a);
  }

  @Test
  void mayNotBeFollowedTwiceOrShareAnIdWithWhatTheOwnerSees() {
    Source kept = sources.add(source("a"), FRESH);
    assertThatThrownBy(() -> sources.add(source("a"), FRESH))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sources.add(elsewhere(kept.owner()), FRESH))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sources.add(elsewhere(GUILD), FRESH))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sources.all()).hasSize(1);
  }

  private static Source elsewhere(Tenant owner) {
    return new Source(owner, "a", "https://other.example/", Optional.empty(), Optional.empty());
  }

  @Test
  void ofTwoTenantsMayShareAnId() {
    sources.add(source(GUILD, "a"), FRESH);
    sources.add(source(new Tenant("discord", "18"), "a"), FRESH);
    assertThat(sources.all()).hasSize(2);
  }

  @Test
  void areTakenUpAgainUnderTheirOldId() {
    Source old = Tried.follow(store, "a", Tried.added("e1"));
    assertThat(sources.remove(old)).isTrue();
    assertThat(sources.remove(old)).isFalse();
    assertThat(sources.all()).isEmpty();
    assertThat(store.history().standing()).isZero();
    Source again =
        sources.add(
            new Source(
                old.owner(),
                "another name",
                old.location(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(ZoneId.of("Europe/Paris"))),
            FRESH);
    assertThat(again.coverage()).isEqualTo("a");
    assertThat(again.date()).contains(LocalDate.of(2026, 3, 1));
    assertThat(sources.all()).containsExactly(new Followed(again, FRESH));
    assertThat(store.history().standing(again)).hasSize(1);
    assertThat(store.history().after(0, 9).stream().map(Event::change))
        .containsExactly(
            new Change.Opened(), Tried.added("e1"), new Change.Closed(), new Change.Opened());
  }

  @Test
  void areClaimedByOneAtATimeTheLongestDueFirst() {
    Source later = sources.add(source("later"), due(Duration.ofMinutes(-1)));
    Source soon = sources.add(source("soon"), due(Duration.ofMinutes(-2)));
    sources.add(source("not yet"), due(Duration.ofMinutes(1)));
    assertThat(claimed("a")).contains(soon);
    assertThat(claimed("b")).contains(later);
    assertThat(claimed("a")).isEmpty();
    sources.keep(soon, due(Duration.ofSeconds(-1)));
    assertThat(claimed("b")).contains(soon);
    store.history().keep(later, due(Duration.ZERO), List.of(), NOW);
    assertThat(claimed("b")).contains(later);
  }

  @Test
  void areFreeAgainWhenALeaseEnds() {
    Source source = sources.add(source("a"), due(Duration.ZERO));
    assertThat(claimed("a")).contains(source);
    assertThat(sources.claim("b", NOW.plus(LEASE), LEASE).map(Followed::source)).contains(source);
  }

  @Test
  void areNotHeldByAClockThatWasWrong() {
    Source source = sources.add(source("a"), due(Duration.ZERO));
    assertThat(sources.claim("a", NOW.plus(Duration.ofDays(1000)), LEASE)).isPresent();
    assertThat(claimed("b")).contains(source);
  }

  @Test
  void thatAreNotFollowedAreNotClaimed() {
    sources.remove(sources.add(source("a"), due(Duration.ZERO)));
    assertThat(claimed("a")).isEmpty();
  }

  private Optional<Source> claimed(String process) {
    return sources.claim(process, NOW, LEASE).map(Followed::source);
  }

  private static Standing due(Duration fromNow) {
    return Standing.fresh(NOW.plus(fromNow), Duration.ofSeconds(30));
  }
}
