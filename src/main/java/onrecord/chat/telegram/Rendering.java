package onrecord.chat.telegram;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import onrecord.chat.Message;

/** Gives a message the shape that Telegram shows. */
final class Rendering {
  private Rendering() {}

  /**
   * The messages that it takes; at least one, where it shows anything.
   *
   * @param locale in which times are written
   * @param zone in which times are written
   * @param tagTimes whether each reader sees times in their own zone
   */
  static List<Part> of(Message message, Locale locale, ZoneId zone, boolean tagTimes) {
    List<Run> runs = Unlinked.of(Composition.of(message, locale, zone));
    return Splitting.of(runs, Splitting.MESSAGE).stream()
        .map(runsOfPart -> Part.of(runsOfPart, tagTimes))
        .toList();
  }
}
