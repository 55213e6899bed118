package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.desk.Traces.Trace;
import onrecord.digest.Length;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Schedule;
import onrecord.digest.StandingDigest;
import onrecord.digest.StandingDigest.Told;
import onrecord.digest.StandingDigests;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Standing digests, and what places bear, as they are kept, erased and moved. */
@ParameterizedClass
@EnumSource
final class DigestsTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Tenant GROUP = new Tenant("telegram", "-5");
  private static final Place CHAT = new Place(GROUP, "-5", Place.Kind.SHARED);
  private static final Place TOPIC = new Place(GROUP, "-5/7", Place.Kind.SHARED, Optional.of("-5"));

  private static final Restraints RESTRAINTS =
      new Restraints(
          Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), KYIV)),
          OptionalInt.of(9));

  private final StoreSettings settings;
  private Store store;

  DigestsTest(Databases database) throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static StandingDigest digest(String id, Place place) {
    return new StandingDigest(
        id,
        place,
        Optional.of("harbour"),
        new Schedule(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            List.of(LocalTime.of(8, 0), LocalTime.of(18, 30)),
            KYIV),
        Length.LONG,
        true,
        false,
        Databases.NOW,
        Optional.empty());
  }

  private static Told told(StandingDigest digest) {
    return new Told(digest.schedule().next(Databases.NOW), Databases.NOW.minusNanos(7));
  }

  @Test
  void areThereAgainAfterAStart() throws StoreException {
    StandingDigest digest = digest("d1", TOPIC);
    store.digests().keep(digest);
    store.digests().told("d1", Optional.of(told(digest)));
    store.digests().restrain(TOPIC, RESTRAINTS);
    store.close();
    store = Databases.open(settings);
    StandingDigest again = digest.withTold(Optional.of(told(digest)));
    assertThat(store.digests().all()).containsExactly(again);
    assertThat(store.digests().of("d1")).contains(again);
    assertThat(store.digests().at(TOPIC)).containsExactly(again);
    assertThat(store.digests().at(CHAT)).isEmpty();
    assertThat(store.digests().restraints(TOPIC)).isEqualTo(RESTRAINTS);
    assertThat(store.digests().restraints(CHAT)).isEqualTo(Restraints.NONE);
  }

  @Test
  void whatWasToldIsNotForgottenWhenTheRestIsChanged() {
    StandingDigest digest = digest("d1", CHAT);
    store.digests().keep(digest);
    store.digests().told("d1", Optional.of(told(digest)));
    store.digests().keep(digest.paused());
    assertThat(store.digests().of("d1"))
        .contains(digest.paused().withTold(Optional.of(told(digest))));
    store.digests().told("d1", Optional.empty());
    assertThat(store.digests().of("d1")).contains(digest.paused());
    store.digests().restrain(CHAT, RESTRAINTS);
    store.digests().restrain(CHAT, Restraints.NONE);
    assertThat(store.digests().restraints(CHAT)).isEqualTo(Restraints.NONE);
  }

  @Test
  void oneThatHasEndedStaysSo() {
    StandingDigests digests = store.digests();
    digests.keep(digest("d1", CHAT));
    assertThat(digests.remove("d1")).isTrue();
    digests.told("d1", Optional.of(told(digest("d1", CHAT))));
    assertThat(digests.remove("d1")).isFalse();
    assertThat(digests.all()).isEmpty();
  }

  @Test
  void goWithAGroupThatBecomesASupergroup() {
    store.digests().keep(digest("d1", CHAT));
    store.digests().keep(digest("d2", TOPIC));
    store.digests().restrain(CHAT, RESTRAINTS);
    Tenant supergroup = new Tenant("telegram", "-1005");
    store.traces().move(GROUP, supergroup);
    Place after = new Place(supergroup, "-1005", Place.Kind.SHARED);
    assertThat(store.digests().all())
        .containsExactly(
            digest("d1", after),
            digest("d2", new Place(supergroup, "-5/7", Place.Kind.SHARED, Optional.of("-1005"))));
    assertThat(store.digests().restraints(after)).isEqualTo(RESTRAINTS);
    assertThat(store.digests().restraints(CHAT)).isEqualTo(Restraints.NONE);
  }

  @Test
  void areShownToWhoIsAloneWithUsAndErasedWithThem() {
    Account ann = new Account("telegram", "5");
    Place alone = new Place(new Tenant("telegram", "5"), "5", Place.Kind.PRIVATE);
    store.digests().keep(digest("d1", alone));
    store.digests().keep(digest("d2", CHAT));
    store.digests().restrain(alone, RESTRAINTS);
    assertThat(store.traces().of(ann))
        .containsExactly(
            trace("d1: [08:00, 18:30] [MONDAY, SUNDAY] Europe/Kyiv"),
            trace("quiet 22:00-07:00 Europe/Kyiv, 9 posts a day"));
    assertThat(store.traces().erase(ann)).isEqualTo(2);
    assertThat(store.digests().all()).containsExactly(digest("d2", CHAT));
    assertThat(store.digests().restraints(alone)).isEqualTo(Restraints.NONE);
    store.traces().erase(GROUP);
    assertThat(store.digests().all()).isEmpty();
  }

  private static Trace trace(String words) {
    return new Trace(Trace.Kind.DIGEST, Optional.<Instant>empty(), words);
  }
}
