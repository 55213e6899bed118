package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows a timestamp as Discord's client does for somebody in London. */
final class ModelClock {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** When the picture is looked at. */
  static volatile Instant now = Instant.parse("2026-03-02T18:05:00Z");

  private ModelClock() {}

  /**
   * The words for it.
   *
   * @param stamp seconds and style: "1772474700:t"
   */
  static String show(String stamp) {
    String[] parts = stamp.split(":", -1);
    Instant instant = Instant.ofEpochSecond(Long.parseLong(parts[0]));
    String style = parts.length > 1 ? parts[1] : "f";
    return style.equals("R") ? ago(Duration.between(instant, now)) : clock(instant, style);
  }

  private static String clock(Instant instant, String style) {
    String pattern = style.equals("t") ? "HH:mm" : "d MMMM yyyy HH:mm";
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(LONDON).format(instant);
  }

  private static String ago(Duration age) {
    long days = age.toDays();
    if (days >= 365) {
      return days / 365 + " years ago";
    }
    return days > 0
        ? days + " days ago"
        : age.toHours() > 0 ? age.toHours() + " hours ago" : age.toMinutes() + " minutes ago";
  }
}
