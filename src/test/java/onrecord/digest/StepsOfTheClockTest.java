package onrecord.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.digest.StandingDigest.Told;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/**
 * A clock that is set forward and back by a second, an hour and a day, while a page publishes by
 * the true time: no slot is told twice, and each entry is told in one digest.
 */
final class StepsOfTheClockTest {
  private static final long SEED = 6;
  private static final Place QUAY =
      new Place(new Tenant("discord", "harbour"), "quay", Place.Kind.SHARED);

  private static final List<Duration> STEPS =
      List.of(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(1));

  private static final List<String> ZONES =
      List.of("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo", "UTC");

  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MINUTES = 365 * 24 * 60;

  /** Minutes between two looks. */
  private static final int LOOK = 3;

  /** Minutes between two entries. */
  private static final int ENTRIES = 10;

  private final Random random = new Random(SEED);
  private int told;
  private int late;
  private int withALater;
  private int steps;
  private int entries;

  @Test
  void noneIsToldTwiceAndNoEntryIsLost() {
    ZONES.forEach(zone -> new Year(ZoneId.of(zone)).pass());
    System.out.printf(
        "seed %d: %d steps of the clock in %d zones over a year: %d digests told, %d of them late,"
            + " %d told with a later one, 0 twice; %d entries, each in one digest%n",
        SEED, steps, ZONES.size(), told, late, withALater, entries);
    assertThat(steps).isGreaterThan(1000);
    assertThat(late).isPositive();
  }

  /** What one place gets in a year. */
  private final class Year {
    private final Schedule schedule;
    private final Set<Slot> slots = new HashSet<>();
    private final int[] toldOf = new int[MINUTES / ENTRIES + 1];
    private StandingDigest digest;
    private Duration wrong = Duration.ZERO;
    private Instant lastLook = BEGINNING;

    Year(ZoneId zone) {
      schedule = Schedule.daily(zone, LocalTime.of(1, 30), LocalTime.of(8, 0));
      digest =
          new StandingDigest(
              "d1",
              QUAY,
              Optional.empty(),
              schedule,
              Length.NORMAL,
              true,
              false,
              BEGINNING,
              Optional.empty());
    }

    void pass() {
      for (int minute = 1; minute < MINUTES; minute += LOOK) {
        if (random.nextInt(24 * 60 / LOOK) == 0) {
          wrong = wrong.isZero() ? step() : Duration.ZERO;
          steps++;
        }
        look(minute, at(minute).plus(wrong));
      }
      finish();
    }

    private Duration step() {
      Duration step = STEPS.get(random.nextInt(STEPS.size()));
      return random.nextBoolean() ? step : step.negated();
    }

    private void look(int minute, Instant now) {
      if (now.isBefore(lastLook)) {
        digest = digest.by(now);
      }
      lastLook = now;
      if (Decision.on(digest, Restraints.NONE, now) instanceof Decision.Tell tell) {
        assertThat(slots.add(tell.slot())).as("%s told again", tell.slot()).isTrue();
        late += tell.late().isPresent() ? 1 : 0;
        digest = digest.withTold(Optional.of(new Told(tell.slot(), tell(minute, tell.period()))));
      }
    }

    /** Entries exist once they are published, and not before the clock says so. */
    private Instant tell(int minute, Period period) {
      Instant upTo = period.from().minusNanos(1);
      for (int i = 0; i <= minute / ENTRIES; i++) {
        if (period.holds(at(i * ENTRIES))) {
          toldOf[i]++;
          upTo = at(i * ENTRIES);
        }
      }
      return upTo;
    }

    private void finish() {
      Told last = digest.told().orElseThrow();
      for (int i = 0; !at(i * ENTRIES).isAfter(last.upTo()); i++) {
        assertThat(toldOf[i]).as("entry of %s", at(i * ENTRIES)).isEqualTo(1);
        entries++;
      }
      told += slots.size();
      for (Slot slot = schedule.next(BEGINNING);
          slot.compareTo(last.slot()) <= 0;
          slot = schedule.next(slot)) {
        withALater += slots.contains(slot) ? 0 : 1;
      }
    }

    private static Instant at(int minute) {
      return BEGINNING.plus(Duration.ofMinutes(minute));
    }
  }
}
