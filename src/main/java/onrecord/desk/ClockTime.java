package onrecord.desk;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a day as people type them: "8:00", "08.00", "18h30", "8am", "24:00". */
final class ClockTime {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?(am|pm)?", Pattern.CASE_INSENSITIVE);

  private static final int HOURS = 24;
  private static final int NOON = 12;
  private static final int MINUTES = 60;

  private ClockTime() {}

  /** Empty where it is none, as an hour without minutes or half of the day. */
  static Optional<LocalTime> of(String typed) {
    Matcher found = TIME.matcher(typed);
    if (!found.matches() || (found.group(2) == null && found.group(3) == null)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return found.group(3) == null
        ? time(hour == HOURS && minute == 0 ? 0 : hour, minute)
        : ofHalf(hour, minute, found.group(3).equalsIgnoreCase("pm"));
  }

  private static Optional<LocalTime> ofHalf(int hour, int minute, boolean afternoon) {
    return hour < 1 || hour > NOON
        ? Optional.empty()
        : time(hour % NOON + (afternoon ? NOON : 0), minute);
  }

  private static Optional<LocalTime> time(int hour, int minute) {
    return hour < HOURS && minute < MINUTES
        ? Optional.of(LocalTime.of(hour, minute))
        : Optional.empty();
  }
}
