package onrecord.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The hours in which nobody at a place is to be disturbed: what comes up then is held, and told
 * when they are over.
 *
 * @param from when they begin, by the clocks of the zone
 * @param to when they end; before {@code from} where they cross midnight
 * @param zone whose clocks count
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "quiet hours from " + from + " to " + to + ": they must end at another time");
    }
  }

  /** Whether an instant lies in them: they hold its beginning, and not their end. */
  public boolean hold(Instant instant) {
    LocalDate today = instant.atZone(zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .anyMatch(day -> !begin(day).isAfter(instant) && end(day).isAfter(instant));
  }

  /** When nobody is disturbed any more: the instant itself, where it lies not in them. */
  public Instant over(Instant instant) {
    LocalDate today = instant.atZone(zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(day -> !begin(day).isAfter(instant) && end(day).isAfter(instant))
        .map(this::end)
        .findFirst()
        .orElse(instant);
  }

  private Instant begin(LocalDate day) {
    return Slot.of(day.atTime(from), zone).due();
  }

  private Instant end(LocalDate day) {
    LocalDate endsOn = to.isAfter(from) ? day : day.plusDays(1);
    return Slot.of(endsOn.atTime(to), zone).due();
  }
}
