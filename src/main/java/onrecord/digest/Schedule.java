package onrecord.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When a digest is due, by the clocks of one zone.
 *
 * @param days of the week, at least one
 * @param times of such a day in their order, to the minute, 1 to {@value #MOST_TIMES}
 * @param zone whose clocks count
 */
public record Schedule(Set<DayOfWeek> days, List<LocalTime> times, ZoneId zone) {
  /** More in one day than a channel bears. */
  public static final int MOST_TIMES = 6;

  /** The longest that a digest is worth to be told after it was due. */
  public static final Duration LONGEST_PATIENCE = Duration.ofDays(1);

  /** A zone that changes sides of the date line leaves a day out, or has one twice. */
  private static final int LEAP_DAYS = 2;

  private static final int DAYS = 7;

  public Schedule {
    days = Set.copyOf(EnumSet.copyOf(days));
    times = List.copyOf(new TreeSet<>(times));
    if (times.isEmpty() || times.size() > MOST_TIMES) {
      throw new IllegalArgumentException(
          times.size() + " times a day: allowed are 1 to " + MOST_TIMES);
    }
    for (LocalTime time : times) {
      if (time.getSecond() != 0 || time.getNano() != 0) {
        throw new IllegalArgumentException(time + ": allowed are hours and minutes");
      }
    }
  }

  /** Every day. */
  public static Schedule daily(ZoneId zone, LocalTime... times) {
    return new Schedule(EnumSet.allOf(DayOfWeek.class), List.of(times), zone);
  }

  /** The first slot that is due after an instant. */
  public Slot next(Instant after) {
    return from(date(after).minusDays(LEAP_DAYS))
        .filter(slot -> slot.due().isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  /** The slot that comes after another one, which need not be of this schedule. */
  public Slot next(Slot after) {
    return from(after.at().toLocalDate())
        .filter(slot -> slot.compareTo(after) > 0)
        .findFirst()
        .orElseThrow();
  }

  /** The first slots that are due after an instant, in their order. */
  public List<Slot> next(Instant after, int count) {
    return Stream.iterate(next(after), this::next).limit(count).toList();
  }

  /** The last slot that is due by an instant. */
  public Slot last(Instant by) {
    return Stream.iterate(date(by).plusDays(LEAP_DAYS), date -> date.minusDays(1))
        .flatMap(date -> on(date, times.reversed()))
        .filter(slot -> !slot.due().isAfter(by))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a slot is one of this schedule. */
  public boolean has(Slot slot) {
    return days.contains(slot.at().getDayOfWeek()) && times.contains(slot.at().toLocalTime());
  }

  /**
   * How long after it was due a digest is still worth telling: half of the time to the next one,
   * which is nearer by then and tells the same; a day at most.
   */
  public Duration patience(Slot slot) {
    Duration half = Duration.between(slot.due(), next(slot).due()).dividedBy(2);
    return half.compareTo(LONGEST_PATIENCE) < 0 ? half : LONGEST_PATIENCE;
  }

  /** In order, without an end. */
  private Stream<Slot> from(LocalDate date) {
    return Stream.iterate(date, day -> day.plusDays(1)).flatMap(day -> on(day, times));
  }

  private Stream<Slot> on(LocalDate date, List<LocalTime> inOrder) {
    return days.contains(date.getDayOfWeek())
        ? inOrder.stream().map(time -> Slot.of(date.atTime(time), zone))
        : Stream.empty();
  }

  private LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** Whether it is due on every day of the week. */
  public boolean isDaily() {
    return days.size() == DAYS;
  }
}
