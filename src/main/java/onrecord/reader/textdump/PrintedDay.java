package onrecord.reader.textdump;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a page prints it: "13 March", "Thursday, 13 March 2025", "March 13, 2025", "2025-03-13".
 *
 * @param start where it begins in the text that was read
 * @param day 1 to 31
 * @param month 1 to 12
 * @param year if it is printed
 */
record PrintedDay(int start, int day, int month, OptionalInt year) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";
  private static final String WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
  private static final int LEAP_YEAR = 2024;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b"
              + WEEKDAY
              + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
              + MONTH
              + "(?:,?\\s+(\\d{4})\\b)?",
          FLAGS);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + WEEKDAY + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?",
          FLAGS);
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

  /** The day that a text ends in. */
  static Optional<PrintedDay> atEndOf(String text) {
    String trimmed = text.stripTrailing();
    return first(trimmed, trimmed.length());
  }

  /** The first day with a year anywhere in a text, such as a page's headline. */
  static Optional<LocalDate> fullDateIn(String text) {
    Matcher day = DAY_FIRST.matcher(text);
    while (day.find()) {
      Optional<LocalDate> date = dayFirst(day).filter(d -> d.year().isPresent()).map(d -> d.in(0));
      if (date.isPresent()) {
        return date;
      }
    }
    return first(text, -1).filter(d -> d.year().isPresent()).map(d -> d.in(0));
  }

  /**
   * The date, in the year that is printed.
   *
   * @param other the year to take where none is printed
   */
  LocalDate in(int other) {
    return LocalDate.of(year.orElse(other), month, day);
  }

  /** Its place in a leap year, 1 to 366. */
  int ofLeapYear() {
    return LocalDate.of(LEAP_YEAR, month, day).getDayOfYear();
  }

  /** Whether a year has this day: 29 February does not stand in each. */
  boolean existsIn(int other) {
    try {
      return in(other) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<PrintedDay> first(String text, int end) {
    return find(DAY_FIRST, text, end)
        .flatMap(PrintedDay::dayFirst)
        .or(() -> find(MONTH_FIRST, text, end).flatMap(PrintedDay::monthFirst))
        .or(() -> find(ISO, text, end).flatMap(PrintedDay::iso));
  }

  private static Optional<Matcher> find(Pattern pattern, String text, int end) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (end < 0 || matcher.end() == end) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedDay> dayFirst(Matcher m) {
    return checked(m.start(), m.group(1), month(m.group(2)), m.group(3));
  }

  private static Optional<PrintedDay> monthFirst(Matcher m) {
    return checked(m.start(), m.group(2), month(m.group(1)), m.group(3));
  }

  private static Optional<PrintedDay> iso(Matcher m) {
    return checked(m.start(), m.group(3), Integer.parseInt(m.group(2)), m.group(1));
  }

  private static Optional<PrintedDay> checked(
      int start, String day, int month, @Nullable String year) {
    OptionalInt printed =
        year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    PrintedDay read = new PrintedDay(start, Integer.parseInt(day), month, printed);
    return Optional.of(read).filter(d -> d.existsIn(LEAP_YEAR));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
