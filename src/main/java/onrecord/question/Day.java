package onrecord.question;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A day or a part of one as typed.
 *
 * @param date the day
 * @param part which part of it
 * @param end index after its last word
 */
record Day(LocalDate date, Part part, int end) {
  /** A part of a day; a night belongs to the day that it begins in. */
  enum Part {
    ALL(0, 24),
    MORNING(0, 12),
    AFTERNOON(12, 18),
    EVENING(17, 24),
    TONIGHT(17, 29),
    NIGHT(18, 30);

    private final int from;
    private final int to;

    Part(int from, int to) {
      this.from = from;
      this.to = to;
    }

    boolean isLate() {
      return from >= 12;
    }
  }

  /** Before this hour people still speak of the day before as today. */
  private static final int NIGHT_ENDS = 5;

  /** Whether people still speak of it as today. */
  boolean isRunning(ZonedDateTime now) {
    return date.equals(running(now));
  }

  private static LocalDate running(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    return now.getHour() < NIGHT_ENDS ? today.minusDays(1) : today;
  }

  LocalDateTime from() {
    return date.atStartOfDay().plusHours(part.from);
  }

  LocalDateTime to() {
    return date.atStartOfDay().plusHours(part.to);
  }

  /** The day or part of a day that stands at i, seen from now. */
  static Optional<Day> at(Typed typed, int i, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDate running = running(now);
    return switch (typed.key(i)) {
      case "today" -> Optional.of(part(typed, i + 1, running));
      case "yesterday" -> Optional.of(part(typed, i + 1, today.minusDays(1)));
      case "overnight" -> Optional.of(overnight(now, i + 1));
      case "tonight" -> Optional.of(new Day(running, Part.TONIGHT, i + 1));
      case "this" -> named(typed, i + 1, running);
      case "last" -> lastNight(typed, i + 1, now, running);
      case "in" -> typed.is(i + 1, "the") ? named(typed, i + 2, running) : Optional.empty();
      case "on" -> date(typed, i + 1, today);
      default -> date(typed, i, today);
    };
  }

  private static Day overnight(ZonedDateTime now, int end) {
    return new Day(now.toLocalDate().minusDays(1), Part.NIGHT, end);
  }

  /** Of a day that is named, the part named after it, if there is one. */
  private static Day part(Typed typed, int i, LocalDate date) {
    return named(typed, i, date).orElse(new Day(date, Part.ALL, i));
  }

  private static Optional<Day> named(Typed typed, int i, LocalDate date) {
    return switch (typed.key(i)) {
      case "morning" -> Optional.of(new Day(date, Part.MORNING, i + 1));
      case "afternoon" -> Optional.of(new Day(date, Part.AFTERNOON, i + 1));
      case "evening" -> Optional.of(new Day(date, Part.EVENING, i + 1));
      case "night" -> Optional.of(new Day(date, Part.NIGHT, i + 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Day> lastNight(Typed typed, int i, ZonedDateTime now, LocalDate running) {
    boolean night = typed.is(i, "night", "nite");
    LocalDate date = now.getHour() < NIGHT_ENDS ? running : running.minusDays(1);
    return night ? Optional.of(new Day(date, Part.NIGHT, i + 1)) : Optional.empty();
  }

  private static Optional<Day> date(Typed typed, int i, LocalDate today) {
    return weekday(typed, i, today)
        .or(() -> dayMonth(typed, typed.is(i, "the") ? i + 1 : i, today))
        .or(() -> monthDay(typed, i, today));
  }

  /** "saturday": the last one, which may be today. */
  private static Optional<Day> weekday(Typed typed, int i, LocalDate today) {
    String word = typed.key(i);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (word.equals(name)) {
        LocalDate date =
            today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - day.getValue(), 7));
        return Optional.of(part(typed, i + 1, date));
      }
    }
    return Optional.empty();
  }

  /** "13 March", "13th of March 2025". */
  private static Optional<Day> dayMonth(Typed typed, int i, LocalDate today) {
    int month = typed.is(i + 1, "of") ? i + 2 : i + 1;
    return dated(typed, i, month, month + 1, today);
  }

  /** "March 13", "March 13th, 2025". */
  private static Optional<Day> monthDay(Typed typed, int i, LocalDate today) {
    return dated(typed, i + 1, i, i + 2, today);
  }

  private static Optional<Day> dated(Typed typed, int day, int month, int end, LocalDate today) {
    int monthOfYear = month(typed.key(month));
    int dayOfMonth = ordinal(typed.key(day));
    if (monthOfYear == 0 || dayOfMonth == 0) {
      return Optional.empty();
    }
    int year = year(typed.key(end));
    try {
      LocalDate date = LocalDate.of(year == 0 ? today.getYear() : year, monthOfYear, dayOfMonth);
      LocalDate past = year == 0 && date.isAfter(today) ? date.minusYears(1) : date;
      return Optional.of(part(typed, year == 0 ? end : end + 1, past));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int month(String word) {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (word.equals(name) || (word.length() == 3 && name.startsWith(word))) {
        return month.getValue();
      }
    }
    return word.equals("sept") ? Month.SEPTEMBER.getValue() : 0;
  }

  private static int ordinal(String word) {
    String digits = word.replaceFirst("(st|nd|rd|th)$", "");
    boolean short1 = !digits.isEmpty() && digits.length() <= 2;
    return short1 && digits.chars().allMatch(Character::isDigit) ? parse(digits) : 0;
  }

  private static int year(String word) {
    boolean four = word.length() == 4 && word.chars().allMatch(Character::isDigit);
    int year = four ? parse(word) : 0;
    return year >= 1900 && year < 2100 ? year : 0;
  }

  private static int parse(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + Character.digit(digits.charAt(i), 10);
    }
    return value;
  }

  /** The clock's time on this day, in the half of the day that its part or sense asks for. */
  LocalDateTime at(Clock clock, LocalDateTime now) {
    if (clock.sure()) {
      return at(clock.time());
    }
    boolean late = part.isLate() || (part == Part.ALL && clock.time().getHour() < 7);
    LocalDateTime time = at((late ? clock.afternoon() : clock).time());
    return part == Part.ALL && time.isAfter(now) ? at(clock.time()) : time;
  }

  /** Small hours of an evening or a night are the next day's. */
  private LocalDateTime at(LocalTime time) {
    boolean next = part.isLate() && time.getHour() < NIGHT_ENDS + 1;
    return date.plusDays(next ? 1 : 0).atTime(time);
  }
}
