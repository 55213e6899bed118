package onrecord.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import onrecord.chat.Texts;
import onrecord.coverage.Masthead;

/** What several pages say in the same words. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.UK);

  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  /** Ours, by the rest of their key after "page.". */
  String ours(String key, Object... values) {
    return texts.of("page." + key, values);
  }

  Texts texts() {
    return texts;
  }

  /** A moment on the clock of a zone, which it names. */
  static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  static Tag time(Instant instant, ZoneId zone) {
    return Tag.of("time", moment(instant, zone))
        .set("datetime", instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static String title(Masthead coverage) {
    return coverage.title().orElse(coverage.id());
  }
}
