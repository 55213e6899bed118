package onrecord.question;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as typed.
 *
 * @param time hours and minutes, in the first half of the day where it does not say
 * @param sure whether it says which half of the day it is in
 * @param bare whether it is a mere number ("10"), which may count something else
 * @param zone the zone that it names
 * @param end index after its last word
 */
record Clock(LocalTime time, boolean sure, boolean bare, Optional<ZoneId> zone, int end) {
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|a|p|ish|h)?");
  private static final List<String> HOURS =
      List.of(
          "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven");
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("cet", ZoneId.of("Europe/Paris")),
          Map.entry("cest", ZoneId.of("Europe/Paris")),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("est", ZoneId.of("America/New_York")),
          Map.entry("edt", ZoneId.of("America/New_York")),
          Map.entry("eastern", ZoneId.of("America/New_York")),
          Map.entry("ct", ZoneId.of("America/Chicago")),
          Map.entry("cst", ZoneId.of("America/Chicago")),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("pst", ZoneId.of("America/Los_Angeles")),
          Map.entry("pdt", ZoneId.of("America/Los_Angeles")));

  /** The time that stands at i. */
  static Optional<Clock> at(Typed typed, int i) {
    if (typed.is(i, "noon", "midday")) {
      return Optional.of(new Clock(LocalTime.NOON, true, false, Optional.empty(), i + 1));
    }
    if (typed.is(i, "midnight")) {
      return Optional.of(new Clock(LocalTime.MIDNIGHT, true, false, Optional.empty(), i + 1));
    }
    return phrase(typed, i).or(() -> number(typed, i, 0)).map(c -> c.suffixed(typed));
  }

  /** "half 9", "half past nine", "quarter to 10". */
  private static Optional<Clock> phrase(Typed typed, int i) {
    int minutes = typed.is(i, "half") ? 30 : typed.is(i, "quarter") ? 15 : 0;
    if (minutes == 0) {
      return Optional.empty();
    }
    boolean to = typed.is(i + 1, "to");
    int at = to || typed.is(i + 1, "past", "after") ? i + 2 : i + 1;
    return at == i + 1 && minutes == 15
        ? Optional.empty()
        : number(typed, at, to ? -minutes : minutes);
  }

  private static Optional<Clock> number(Typed typed, int i, int shift) {
    int word = HOURS.indexOf(typed.key(i));
    if (word >= 0) {
      return Optional.of(of(word, shift, false, shift == 0, i + 1));
    }
    Matcher digits = DIGITS.matcher(typed.key(i));
    return digits.matches() ? digits(digits, shift, i + 1) : Optional.empty();
  }

  private static Optional<Clock> digits(Matcher digits, int shift, int end) {
    int hour = Integer.parseInt(digits.group(1));
    int minute = digits.group(2) == null ? 0 : Integer.parseInt(digits.group(2));
    if (hour > 24 || minute > 59) {
      return Optional.empty();
    }
    boolean twentyFour =
        hour > 12 || hour == 0 || (digits.group(1).startsWith("0") && digits.group(2) != null);
    boolean bare = digits.group(2) == null && digits.group(3) == null && shift == 0;
    Clock clock = of(hour % 24, minute + shift, twentyFour, bare, end);
    String half = digits.group(3) == null ? "" : digits.group(3);
    return Optional.of(half.startsWith("a") || half.startsWith("p") ? clock.in(half) : clock);
  }

  private static Clock of(int hour, int minutes, boolean sure, boolean bare, int end) {
    LocalTime time = LocalTime.of(sure ? hour : hour % 12, 0).plusMinutes(minutes);
    return new Clock(time, sure, bare, Optional.empty(), end);
  }

  private Clock in(String half) {
    if (sure) {
      return new Clock(time, true, false, zone, end);
    }
    LocalTime of = half.startsWith("p") ? time.withHour(time.getHour() % 12 + 12) : time;
    return new Clock(of, true, false, zone, end);
  }

  /** "9 pm", "9 o'clock", "21 hours", "9pm ET". */
  private Clock suffixed(Typed typed) {
    Clock clock = this;
    if (typed.is(clock.end, "oclock", "hours", "hrs", "ish")) {
      clock = new Clock(time, sure, false, zone, end + 1);
    }
    if (typed.is(clock.end, "am", "pm")) {
      clock = clock.in(typed.key(clock.end)).to(clock.end + 1);
    }
    ZoneId named = ZONES.get(typed.key(clock.end));
    return named == null
        ? clock
        : new Clock(clock.time, clock.sure, false, Optional.of(named), clock.end + 1);
  }

  private Clock to(int newEnd) {
    return new Clock(time, sure, bare, zone, newEnd);
  }

  /** The same in the second half of the day, where it does not say. */
  Clock afternoon() {
    return sure ? this : in("pm");
  }

  /** The same in the half of the day in which it next comes after another. */
  Clock next(Clock before) {
    boolean morning = sure || time.isAfter(before.time);
    return morning ? new Clock(time, true, bare, zone, end) : in("pm");
  }
}
