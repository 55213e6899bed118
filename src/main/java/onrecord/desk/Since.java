package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the moment from which somebody wants to know. */
final class Since {
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:the )?(?:last |past )?(\\d{1,4}) ?(m|min|mins|minutes?|h|hrs?|hours?|d|days?)(?: ago)?");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  /** The reply for the moment that the text names, or a refusal where it names none. */
  Reply reply(String text, Request request, Instant now, Function<Instant, Reply> from) {
    return read(text, now, request.asker().zone())
        .map(from)
        .orElseGet(() -> Refused.unreadableTime(text));
  }

  private static Optional<Instant> read(String text, Instant now, ZoneId zone) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    Matcher duration = DURATION.matcher(typed);
    return duration.matches()
        ? Optional.of(now.minus(duration(Integer.parseInt(duration.group(1)), duration.group(2))))
        : clock(typed).map(time -> lastAt(time, now.atZone(zone)));
  }

  private static Optional<LocalTime> clock(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed, CLOCK));
    } catch (DateTimeParseException noClockTime) {
      return Optional.empty();
    }
  }

  /** The clock showed that time last today, or else yesterday. */
  private static Instant lastAt(LocalTime time, ZonedDateTime now) {
    ZonedDateTime today = now.with(time);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  private static Duration duration(int count, String unit) {
    return switch (unit.charAt(0)) {
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
