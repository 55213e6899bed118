package onrecord.chat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What is to be seen of a message.
 *
 * @param buttons in the order in which they stand
 * @param locale whose words those of ours are
 * @param zone in which times are written where the platform does not know the reader's
 */
public record Shown(Message message, List<Button> buttons, Locale locale, ZoneId zone) {
  public Shown {
    buttons = List.copyOf(buttons);
  }
}
