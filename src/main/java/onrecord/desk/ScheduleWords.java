package onrecord.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.digest.Schedule;

/**
 * Reads when somebody wants a digest: "daily 08:00 Europe/London", "weekdays 8am, 18:00", "mon,wed
 * 08:00 New York", "weekly monday 08:00".
 */
final class ScheduleWords {
  private static final Set<String> WEEKLY = Set.of("weekly");
  private static final Set<String> LITTLE = Set.of("at", "on", "and", "in", "every", "each", "day");

  private final String typed;
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private final List<LocalTime> times = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();
  private boolean isWeekly;

  private ScheduleWords(String typed) {
    this.typed = typed;
    for (String word : typed.strip().split("[\\s,;]+", -1)) {
      read(word);
    }
  }

  /** What was read: a schedule, or what it is that cannot be. */
  sealed interface Read {
    record Done(Schedule schedule) implements Read {}

    record Not(Refused why) implements Read {}
  }

  /**
   * Reads it.
   *
   * @param zone what was typed for a zone of its own
   * @param usual the zone where none is named
   */
  static Read read(String typed, Optional<String> zone, ZoneId usual) {
    return new ScheduleWords(typed).schedule(zone, usual);
  }

  private void read(String word) {
    Optional<LocalTime> time = ClockTime.of(word);
    Optional<Set<DayOfWeek>> named = DayNames.of(word);
    String small = word.toLowerCase(Locale.ROOT);
    isWeekly |= WEEKLY.contains(small);
    time.ifPresent(times::add);
    named.ifPresent(days::addAll);
    if (time.isEmpty() && named.isEmpty() && !WEEKLY.contains(small) && !LITTLE.contains(small)) {
      rest.add(word);
    }
  }

  private Read schedule(Optional<String> option, ZoneId usual) {
    if (times.isEmpty() || (isWeekly && days.size() != 1)) {
      return new Read.Not(Refused.unreadableSchedule(typed));
    }
    if (times.size() > Schedule.MOST_TIMES) {
      return new Read.Not(Refused.tooManyTimes(times.size()));
    }
    Optional<String> named =
        option.or(() -> Optional.of(String.join(" ", rest)).filter(words -> !words.isBlank()));
    Optional<ZoneId> zone = named.map(Zones::of).orElse(Optional.of(usual));
    return zone.<Read>map(one -> new Read.Done(new Schedule(allOr(days), times, one)))
        .orElseGet(() -> new Read.Not(Refused.unreadableZone(named.orElse(""))));
  }

  private static Set<DayOfWeek> allOr(Set<DayOfWeek> days) {
    return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
  }
}
