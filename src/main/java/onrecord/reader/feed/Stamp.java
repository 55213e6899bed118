package onrecord.reader.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.reader.Moment;
import onrecord.reader.PrintedZone;
import onrecord.reader.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * A time as a feed prints it, made an instant.
 *
 * @param instant when
 * @param zone the zone that was asked for where its clocks showed the printed offset or the feed
 *     prints UTC, as data does; else the printed one
 * @param guessed whether neither the feed nor the reader says which zone is meant
 */
record Stamp(Instant instant, ZoneId zone, boolean guessed) {
  /** RFC 822, section 5, with the years and variants that RSS feeds print. */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{Alpha}{2,9}\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}{0,6}\\.?,?[\\s-]+"
              + "(\\d{4}|\\d{2})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*"
              + "(?:(?:GMT|UTC)?([+-]\\d{2}):?(\\d{2})|(\\p{Alpha}[\\p{Alpha} ]{0,40}))?(?:\\s*\\(.*)?");

  private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int MAX_CHARACTERS = 80;

  /** Feeds print the year 1 where their software knew no date. */
  private static final Instant EARLIEST = Instant.EPOCH;

  /**
   * Reads RFC 822, ISO 8601 (a year or month alone too), or seconds or milliseconds since 1970.
   *
   * @param wanted the zone of a time that is printed without one
   */
  static Optional<Stamp> parse(String text, Optional<ZoneId> wanted) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    return rfc822(trimmed, wanted)
        .or(() -> Moment.parse(trimmed).map(m -> of(m.local(), m.offset(), wanted)))
        .or(() -> month(trimmed, wanted))
        .filter(s -> s.instant().isAfter(EARLIEST));
  }

  private static Optional<Stamp> rfc822(String text, Optional<ZoneId> wanted) {
    Matcher m = RFC_822.matcher(text);
    int month = m.matches() ? MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
    if (month == 0) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year(m.group(3)), month, number(m.group(1)));
      LocalTime time =
          LocalTime.of(number(m.group(4)), number(m.group(5)), Math.min(number(m.group(6)), 59));
      return Optional.of(zoned(date.atTime(time), m, wanted));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Stamp zoned(LocalDateTime local, Matcher m, Optional<ZoneId> wanted) {
    if (m.group(7) != null) {
      int sign = m.group(7).startsWith("-") ? -1 : 1;
      ZoneOffset offset = ZoneOffset.ofHoursMinutes(number(m.group(7)), sign * number(m.group(8)));
      return of(local, Optional.of(offset), wanted);
    }
    Optional<PrintedZone> named =
        Optional.ofNullable(m.group(9)).flatMap(name -> named(name.strip(), wanted));
    return named
        .map(zone -> of(local, zone, wanted))
        .orElseGet(() -> of(local, Optional.empty(), wanted));
  }

  private static Optional<PrintedZone> named(String name, Optional<ZoneId> wanted) {
    return ZoneNames.at(name.equals("UT") ? "UTC" : name, wanted);
  }

  private static Stamp of(LocalDateTime local, PrintedZone printed, Optional<ZoneId> wanted) {
    Instant instant = printed.instant(local);
    return local.toInstant(ZoneOffset.UTC).equals(instant)
        ? of(local, Optional.of(ZoneOffset.UTC), wanted)
        : new Stamp(instant, printed.zoneAt(instant, wanted), false);
  }

  private static Stamp of(
      LocalDateTime local, Optional<ZoneOffset> offset, Optional<ZoneId> wanted) {
    if (offset.isEmpty()) {
      ZoneId zone = wanted.orElse(ZoneOffset.UTC);
      return new Stamp(local.atZone(zone).toInstant(), zone, wanted.isEmpty());
    }
    ZoneOffset given = offset.get();
    Instant instant = local.toInstant(given);
    ZoneId zone =
        wanted
            .filter(
                z -> given.equals(ZoneOffset.UTC) || z.getRules().getOffset(instant).equals(given))
            .orElse(given);
    return new Stamp(instant, zone, false);
  }

  /** "2025-10" or "2025" (https://www.w3.org/TR/NOTE-datetime). */
  private static Optional<Stamp> month(String text, Optional<ZoneId> wanted) {
    Matcher m = MONTH.matcher(text);
    return m.matches()
        ? Moment.parse(m.group(1) + "-" + Objects.requireNonNullElse(m.group(2), "01") + "-01")
            .map(moment -> of(moment.local(), moment.offset(), wanted))
        : Optional.empty();
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 70 ? 2_000 + year : 1_900 + year;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
