package onrecord.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.digest.StandingDigest.Told;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final Schedule DAILY = Schedule.daily(LONDON, EIGHT);
  private static final Place QUAY =
      new Place(new Tenant("discord", "harbour"), "quay", Place.Kind.SHARED);

  @Test
  void theNextTimesAreByTheClocksOfTheZone() {
    assertThat(names(DAILY, "2026-03-28T08:00:00Z", 2))
        .containsExactly("2026-03-29T08:00", "2026-03-30T08:00");
    assertThat(DAILY.next(Instant.parse("2026-03-28T08:00:00Z")).due())
        .isEqualTo("2026-03-29T07:00:00Z");
  }

  @Test
  void timesOfADayAndDaysOfAWeekAreInOrder() {
    Schedule schedule =
        new Schedule(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), List.of(SIX, EIGHT, SIX), LONDON);
    assertThat(names(schedule, "2026-11-23T08:00:00Z", 4))
        .containsExactly(
            "2026-11-23T18:00", "2026-11-27T08:00", "2026-11-27T18:00", "2026-11-30T08:00");
    assertThat(schedule.last(Instant.parse("2026-11-27T07:59:59Z")).name())
        .isEqualTo("2026-11-23T18:00");
    assertThat(schedule.last(Instant.parse("2026-11-27T08:00:00Z")).name())
        .isEqualTo("2026-11-27T08:00");
  }

  @Test
  void whatClocksLeaveOutIsDueAtTheFirstInstantThatThereIs() {
    Schedule schedule =
        Schedule.daily(LONDON, LocalTime.of(1, 10), LocalTime.of(1, 50), LocalTime.of(2, 0));
    List<Slot> slots = schedule.next(Instant.parse("2026-03-28T23:00:00Z"), 3);
    assertThat(slots).extracting(Slot::due).containsOnly(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(slots)
        .extracting(Slot::name)
        .containsExactly("2026-03-29T01:10", "2026-03-29T01:50", "2026-03-29T02:00");
  }

  @Test
  void whatComesTwiceIsDueTheFirstTime() {
    Schedule schedule = Schedule.daily(LONDON, LocalTime.of(1, 30));
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(schedule.next(first.minusSeconds(1)).due()).isEqualTo(first);
    assertThat(schedule.next(first).name()).isEqualTo("2026-10-26T01:30");
  }

  @Test
  void aDayThatAZoneLeavesOutHasItsSlotAtTheDateLine() {
    Schedule schedule = Schedule.daily(ZoneId.of("Pacific/Apia"), EIGHT);
    List<Slot> slots = schedule.next(Instant.parse("2011-12-29T18:00:00Z"), 3);
    assertThat(slots)
        .extracting(Slot::name)
        .containsExactly("2011-12-30T08:00", "2011-12-31T08:00", "2012-01-01T08:00");
    assertThat(slots.getFirst().due()).isEqualTo("2011-12-30T10:00:00Z");
  }

  @Test
  void nonsenseIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> Schedule.daily(LONDON))
        .hasMessage("0 times a day: allowed are 1 to 6");
    assertThatThrownBy(() -> Schedule.daily(LONDON, LocalTime.of(8, 0, 1)))
        .hasMessage("08:00:01: allowed are hours and minutes");
    assertThatThrownBy(() -> new QuietHours(EIGHT, EIGHT, LONDON)).hasMessageContaining("08:00");
    assertThatThrownBy(() -> new Restraints(Optional.empty(), OptionalInt.of(0)))
        .hasMessage("0 posts a day: allowed are 1 to 1000");
  }

  @Test
  void quietHoursCrossMidnight() {
    QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), LONDON);
    assertThat(quiet.hold(Instant.parse("2026-11-23T21:59:59Z"))).isFalse();
    assertThat(quiet.hold(Instant.parse("2026-11-23T22:00:00Z"))).isTrue();
    assertThat(quiet.over(Instant.parse("2026-11-24T03:00:00Z"))).isEqualTo("2026-11-24T07:00:00Z");
    assertThat(quiet.hold(Instant.parse("2026-11-24T07:00:00Z"))).isFalse();
    QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), LONDON);
    assertThat(noon.over(Instant.parse("2026-11-23T13:00:00Z"))).isEqualTo("2026-11-23T14:00:00Z");
    assertThat(noon.hold(Instant.parse("2026-11-23T14:30:00Z"))).isFalse();
  }

  @Test
  void aSlotIsToldOnceAndLateOnlySoLong() {
    StandingDigest digest = digest(DAILY, "2026-11-22T12:00:00Z");
    assertThat(on(digest, Restraints.NONE, "2026-11-23T07:59:59Z"))
        .isInstanceOf(Decision.Rest.class);
    Decision.Tell inTime = (Decision.Tell) on(digest, Restraints.NONE, "2026-11-23T08:00:02Z");
    assertThat(inTime.slot().name()).isEqualTo("2026-11-23T08:00");
    assertThat(inTime.late()).isEmpty();
    assertThat(inTime.period().length()).isEqualTo(Duration.ofDays(1));
    Decision.Tell late = (Decision.Tell) on(digest, Restraints.NONE, "2026-11-23T20:00:00Z");
    assertThat(late.late()).contains(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(on(digest, Restraints.NONE, "2026-11-23T20:00:01Z"))
        .isInstanceOf(Decision.Rest.class);
    StandingDigest after =
        digest.withTold(
            Optional.of(new Told(inTime.slot(), Instant.parse("2026-11-23T07:50:00Z"))));
    assertThat(on(after, Restraints.NONE, "2026-11-23T08:00:03Z"))
        .isInstanceOf(Decision.Rest.class);
    assertThat(((Decision.Tell) on(after, Restraints.NONE, "2026-11-24T08:00:00Z")).period().from())
        .isEqualTo("2026-11-23T07:50:00.000000001Z");
  }

  @Test
  void quietHoursHoldItAndItIsToldOnceTheyAreOver() {
    StandingDigest digest =
        digest(Schedule.daily(LONDON, LocalTime.of(23, 0), EIGHT), "2026-11-22T12:00:00Z");
    Restraints restraints =
        Restraints.NONE.withQuiet(
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), LONDON)));
    assertThat(on(digest, restraints, "2026-11-22T23:00:00Z"))
        .isEqualTo(new Decision.Hold(Instant.parse("2026-11-23T07:00:00Z")));
    Decision.Tell told = (Decision.Tell) on(digest, restraints, "2026-11-23T07:00:01Z");
    assertThat(told.slot().name()).isEqualTo("2026-11-22T23:00");
    assertThat(told.late()).contains(Instant.parse("2026-11-22T23:00:00Z"));
  }

  @Test
  void aPausedOneRestsAndMakesUpForNothingWhenItIsResumed() {
    StandingDigest digest = digest(DAILY, "2026-11-22T12:00:00Z").paused();
    assertThat(on(digest, Restraints.NONE, "2026-11-23T08:00:00Z"))
        .isInstanceOf(Decision.Rest.class);
    StandingDigest resumed = digest.resumed(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(on(resumed, Restraints.NONE, "2026-11-23T09:00:01Z"))
        .isInstanceOf(Decision.Rest.class);
    assertThat(on(resumed, Restraints.NONE, "2026-11-24T08:00:00Z"))
        .isInstanceOf(Decision.Tell.class);
  }

  @Test
  void whatWasToldByAClockThatRanYearsAheadDoesNotCount() {
    Slot ahead = DAILY.next(Instant.parse("2036-01-01T00:00:00Z"));
    StandingDigest digest =
        digest(DAILY, "2036-01-01T00:00:00Z")
            .withTold(Optional.of(new Told(ahead, Instant.parse("2026-11-23T07:00:00Z"))));
    StandingDigest back = digest.by(Instant.parse("2026-11-23T07:30:00Z"));
    assertThat(on(back, Restraints.NONE, "2026-11-23T08:00:00Z")).isInstanceOf(Decision.Tell.class);
  }

  private static Decision on(StandingDigest digest, Restraints restraints, String now) {
    return Decision.on(digest, restraints, Instant.parse(now));
  }

  private static StandingDigest digest(Schedule schedule, String since) {
    return new StandingDigest(
        "d1",
        QUAY,
        Optional.empty(),
        schedule,
        Length.NORMAL,
        true,
        false,
        Instant.parse(since),
        Optional.empty());
  }

  private static List<String> names(Schedule schedule, String after, int count) {
    return schedule.next(Instant.parse(after), count).stream().map(Slot::name).toList();
  }
}
