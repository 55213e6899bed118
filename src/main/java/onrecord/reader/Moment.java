package onrecord.reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as a page's data gives it.
 *
 * @param local the clock time
 * @param offset its offset from UTC, where one is given
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {
  private static final Pattern ISO =
      Pattern.compile(
          "^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]+(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?$",
          Pattern.CASE_INSENSITIVE);

  /** JavaScript's own: "Mon May 15 2023 11:50:54 GMT+0000 (Coordinated Universal Time)". */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "^\\w{3} (\\w{3}) (\\d{1,2}) (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) (?:GMT"
              + "|UTC)([+-]\\d{4})?.*$");

  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /**
   * Reads ISO 8601 with or without offset, seconds or milliseconds since 1970, or a script's time.
   */
  public static Optional<Moment> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > 80) {
      return Optional.empty();
    }
    try {
      return iso(trimmed).or(() -> epoch(trimmed)).or(() -> script(trimmed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant, in a given zone where the page gives no offset. */
  public Instant instant(ZoneId zone) {
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  private static Optional<Moment> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6), nanos(m.group(7)));
    return Optional.of(new Moment(date.atTime(time), offset(m.group(8))));
  }

  private static Optional<Moment> epoch(String text) {
    Matcher m = EPOCH.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Instant instant =
        m.group(2) == null
            ? Instant.ofEpochSecond(Long.parseLong(text))
            : Instant.ofEpochMilli(Long.parseLong(text));
    return Optional.of(
        new Moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC)));
  }

  private static Optional<Moment> script(String text) {
    Matcher m = SCRIPT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
    LocalDate date = LocalDate.of(number(m, 3), month, number(m, 2));
    LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6));
    return Optional.of(
        new Moment(date.atTime(time), offset(m.group(7)).or(() -> Optional.of(ZoneOffset.UTC))));
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static Optional<ZoneOffset> offset(@Nullable String words) {
    if (words == null) {
      return Optional.empty();
    }
    boolean utc = Character.isLetter(words.charAt(0));
    return Optional.of(utc ? ZoneOffset.UTC : ZoneOffset.of(words));
  }
}
