package onrecord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; each message says what is allowed. */
final class OptionValues {
  private OptionValues() {}

  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(LocalDate.class, OptionValues::date)
        .registerConverter(ZoneId.class, OptionValues::zone)
        .registerConverter(Instant.class, OptionValues::instant);
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no date; allowed is year-month-day, such as 2025-03-13");
    }
  }

  static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is no instant; allowed is a date and time with an offset, such as"
              + " 2025-03-13T18:05:00Z or 2025-03-13T18:05:00+01:00");
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is no time zone; allowed is a name such as Europe/London, or an offset such as"
              + " +01:00"
              + nearest(text));
    }
  }

  private static String nearest(String text) {
    Optional<String> near = Spelling.nearest(text, ZoneId.getAvailableZoneIds());
    return near.map(zone -> " (did you mean " + zone + "?)").orElse("");
  }
}
