package onrecord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Reply;
import onrecord.digest.Length;
import onrecord.digest.QuietHours;
import onrecord.digest.Restraints;
import onrecord.digest.Rota;
import onrecord.digest.Schedule;
import onrecord.digest.Slot;
import onrecord.digest.StandingDigest;
import onrecord.digest.StandingDigest.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When standing digests are told, and what of. */
final class DueDigestsTest {
  private static final ZoneId ZONE = Harbour.ZONE;

  /** Before the newest entry of the harbour, which is of 18:00 that day. */
  private static final Instant MADE = Instant.parse("2026-03-02T10:00:00Z");

  private final Newsroom newsroom = new Newsroom(Harbour.page());
  private final Rota rota = newsroom.rota;

  /** As a courier keeps them: each id once. */
  private final Map<String, Announcement> brought = new LinkedHashMap<>();

  private Instant now = MADE;
  private boolean isFull;
  private DueDigests due = restarted();

  private DueDigests restarted() {
    DueDigests other =
        new DueDigests(
            newsroom.desk,
            rota,
            this::bring,
            new Tolerance(
                rota.kept()::borneAt,
                (place, since) ->
                    (int)
                        brought.values().stream().filter(one -> one.due().isAfter(since)).count()),
            () -> now);
    rota.timetable().start(other::ring);
    other.look();
    return other;
  }

  private void bring(Announcement announcement) {
    if (isFull) {
      throw new UncheckedIOException(new IOException("no room"));
    }
    brought.putIfAbsent(announcement.id(), announcement);
  }

  @BeforeEach
  void make() {
    keep(digest(true, LocalTime.of(18, 2)));
  }

  private StandingDigest digest(boolean tellsOfNothing, LocalTime... times) {
    return new StandingDigest(
        "d1",
        Harbour.PLACE,
        Optional.empty(),
        Schedule.daily(ZONE, times),
        Length.NORMAL,
        tellsOfNothing,
        false,
        MADE,
        Optional.empty());
  }

  private void keep(StandingDigest digest) {
    rota.keep(digest, now);
  }

  private void pass(String time) {
    now = Instant.parse(time);
    newsroom.timetable.pass(now);
  }

  private Announcement announced(String slot) {
    return brought.values().stream()
        .filter(one -> one.id().equals("digest/d1/" + slot))
        .findFirst()
        .orElseThrow();
  }

  private Reply.Digested told(String slot) {
    return (Reply.Digested) announced(slot).reply();
  }

  @Test
  void isToldWhenItIsDueAndOnce() {
    pass("2026-03-02T18:01:59Z");
    assertThat(brought).isEmpty();
    pass("2026-03-02T18:02:01Z");
    assertThat(brought).containsOnlyKeys("digest/d1/2026-03-02T18:02");
    Announcement announcement = announced("2026-03-02T18:02");
    assertThat(announcement.place()).isEqualTo(Harbour.PLACE);
    assertThat(announcement.due()).isEqualTo("2026-03-02T18:02:00Z");
    assertThat(told("2026-03-02T18:02").isEmpty()).isFalse();
    assertThat(told("2026-03-02T18:02").due()).isEmpty();
    assertThat(rota.kept().of("d1").orElseThrow().told().map(Told::upTo))
        .contains(Instant.parse("2026-03-02T18:00:00Z"));
    due = restarted();
    pass("2026-03-02T18:03:00Z");
    assertThat(brought).hasSize(1);
    assertThat(newsroom.timetable.set()).containsOnlyKeys("d1/2026-03-03T18:02");
  }

  @Test
  void theNextOneTellsWhatCameSince() {
    pass("2026-03-02T18:02:01Z");
    pass("2026-03-03T18:02:01Z");
    Reply.Digested next = told("2026-03-03T18:02");
    assertThat(next.digest().period().from()).isEqualTo("2026-03-02T18:00:00.000000001Z");
    assertThat(next.digest().entries()).isEqualTo(1);
  }

  @Test
  void whereNothingIsNewItSaysSoOrIsSilent() {
    rota.kept().told("d1", Optional.of(new Told(last(), Instant.parse("2026-03-02T18:30:00Z"))));
    pass("2026-03-03T18:02:01Z");
    assertThat(told("2026-03-03T18:02").isEmpty()).isTrue();
    keep(digest(false, LocalTime.of(18, 2)));
    pass("2026-03-04T18:02:01Z");
    assertThat(brought).hasSize(1);
    assertThat(rota.kept().of("d1").orElseThrow().told().map(told -> told.slot().name()))
        .contains("2026-03-04T18:02");
  }

  private Slot last() {
    return digest(true, LocalTime.of(18, 2)).schedule().last(MADE);
  }

  @Test
  void ofThoseMissedWhileItWasDownTheLastIsToldAndMarked() {
    keep(digest(true, LocalTime.of(11, 0), LocalTime.of(12, 0), LocalTime.of(18, 0)));
    newsroom.timetable.clear();
    now = Instant.parse("2026-03-02T12:40:00Z");
    due = restarted();
    pass("2026-03-02T12:40:01Z");
    assertThat(brought).containsOnlyKeys("digest/d1/2026-03-02T12:00");
    assertThat(told("2026-03-02T12:00").due()).contains(Instant.parse("2026-03-02T12:00:00Z"));
  }

  @Test
  void oneThatIsNearerToTheNextIsLeftToThat() {
    newsroom.timetable.clear();
    now = Instant.parse("2026-03-03T06:03:00Z");
    due = restarted();
    pass("2026-03-03T06:03:00Z");
    assertThat(brought).isEmpty();
    pass("2026-03-03T18:02:00Z");
    assertThat(brought).hasSize(1);
  }

  @Test
  void quietHoursHoldSeveralAndOneIsTold() {
    keep(digest(true, LocalTime.of(11, 0), LocalTime.of(12, 0)));
    restrain(new Restraints(quiet("10:30", "14:00"), OptionalInt.empty()));
    pass("2026-03-02T11:00:00Z");
    pass("2026-03-02T12:00:00Z");
    assertThat(brought).isEmpty();
    pass("2026-03-02T14:00:00Z");
    assertThat(brought).containsOnlyKeys("digest/d1/2026-03-02T12:00");
    pass("2026-03-03T10:00:00Z");
    assertThat(brought).hasSize(1);
  }

  @Test
  void whatWasHeldIsToldWhenQuietHoursAreEnded() {
    restrain(new Restraints(quiet("17:00", "20:00"), OptionalInt.empty()));
    pass("2026-03-02T18:02:00Z");
    assertThat(brought).isEmpty();
    restrain(Restraints.NONE);
    pass("2026-03-02T18:04:00Z");
    assertThat(brought).hasSize(1);
  }

  private void restrain(Restraints restraints) {
    rota.restrain(Harbour.PLACE, restraints, now);
  }

  private static Optional<QuietHours> quiet(String from, String to) {
    return Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZONE));
  }

  @Test
  void noMorePostsThanThePlaceBearsAndTheNextTellsTheRest() {
    keep(digest(true, LocalTime.of(11, 0), LocalTime.of(18, 2)));
    restrain(new Restraints(Optional.empty(), OptionalInt.of(1)));
    pass("2026-03-02T11:00:00Z");
    pass("2026-03-02T18:02:00Z");
    assertThat(brought).containsOnlyKeys("digest/d1/2026-03-02T11:00");
    pass("2026-03-03T11:00:01Z");
    assertThat(told("2026-03-03T11:00").digest().period().from())
        .isEqualTo("2026-03-02T07:15:00.000000001Z");
  }

  @Test
  void whatCannotBeKeptNowIsNotTakenForTold() {
    isFull = true;
    assertThatThrownBy(() -> pass("2026-03-02T18:02:01Z")).isInstanceOf(UncheckedIOException.class);
    assertThat(rota.kept().of("d1").orElseThrow().told()).isEmpty();
    isFull = false;
    due = restarted();
    pass("2026-03-02T18:02:02Z");
    assertThat(brought).hasSize(1);
  }

  @Test
  void aProcessThatEndsBeforeItNotedWhatWasToldTellsItNotTwice() {
    pass("2026-03-02T18:02:01Z");
    rota.kept().told("d1", Optional.empty());
    due = restarted();
    pass("2026-03-02T18:02:02Z");
    assertThat(brought).hasSize(1);
    assertThat(rota.kept().of("d1").orElseThrow().told()).isPresent();
  }

  @Test
  void aClockSetBackByADayTellsNothingAgainAndSleepsNotForADay() {
    pass("2026-03-02T18:02:01Z");
    due.look();
    pass("2026-03-03T18:02:01Z");
    due.look();
    pass("2026-03-02T18:30:00Z");
    due.look();
    pass("2026-03-03T18:02:01Z");
    assertThat(brought)
        .containsOnlyKeys("digest/d1/2026-03-02T18:02", "digest/d1/2026-03-03T18:02");
    pass("2026-03-04T18:02:01Z");
    assertThat(brought).hasSize(3);
  }

  @Test
  void oneThatHasEndedOrWhoseTenantIsForgottenIsNotTold() {
    boolean _ = rota.kept().remove("d1");
    pass("2026-03-02T18:02:01Z");
    assertThat(brought).isEmpty();
    assertThat(newsroom.timetable.set()).isEmpty();
    assertThat(Duration.between(MADE, now)).isPositive();
  }
}
