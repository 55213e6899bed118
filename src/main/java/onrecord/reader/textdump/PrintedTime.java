package onrecord.reader.textdump;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.reader.PrintedZone;
import onrecord.reader.ZoneNames;

/**
 * A time as a dump prints it after "published at": "17:58 Greenwich Mean Time 13 March".
 *
 * @param clock what the clock showed
 * @param zone the zone named, if it is known
 * @param unknownZone words in the place of a zone that name none that is known
 * @param day the day, if one is printed
 */
record PrintedTime(
    LocalTime clock,
    Optional<PrintedZone> zone,
    Optional<String> unknownZone,
    Optional<PrintedDay> day) {
  private static final int MAX_CHARACTERS = 100;
  private static final int MAX_ZONE_WORDS = 6;
  private static final Pattern CLOCK =
      Pattern.compile(
          "^(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(?!\\d)(?:\\s*([AaPp])\\.?[Mm]\\b\\.?)?[\\s,]*");

  /**
   * Reads a text that is a time and nothing else.
   *
   * @param wanted the zone the page is said to be printed in, for names with several meanings
   */
  static Optional<PrintedTime> parse(String text, Optional<ZoneId> wanted) {
    Matcher clock = CLOCK.matcher(text);
    if (text.length() > MAX_CHARACTERS || !clock.find()) {
      return Optional.empty();
    }
    String rest = text.substring(clock.end());
    Optional<PrintedDay> day = PrintedDay.atEndOf(rest);
    String between = day.map(d -> rest.substring(0, d.start())).orElse(rest);
    return clock(clock).flatMap(time -> withZone(time, tidy(between), day, wanted));
  }

  private static Optional<PrintedTime> withZone(
      LocalTime clock, String words, Optional<PrintedDay> day, Optional<ZoneId> wanted) {
    if (words.split("\\s+", -1).length > MAX_ZONE_WORDS) {
      return Optional.empty();
    }
    Optional<PrintedZone> zone =
        words.isEmpty() ? Optional.empty() : ZoneNames.named(words, wanted);
    Optional<String> unknown =
        words.isEmpty() || zone.isPresent() ? Optional.empty() : Optional.of(words);
    return Optional.of(new PrintedTime(clock, zone, unknown, day));
  }

  private static Optional<LocalTime> clock(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    String half = clock.group(3);
    if ((half != null && (hour < 1 || hour > 12)) || hour > 23 || minute > 59) {
      return Optional.empty();
    }
    if (half == null) {
      return Optional.of(LocalTime.of(hour, minute));
    }
    return Optional.of(LocalTime.of(hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0), minute));
  }

  private static String tidy(String between) {
    return between.replaceAll("^[\\s,(]+|(?:\\s+on)?[\\s,)]*$", "");
  }
}
