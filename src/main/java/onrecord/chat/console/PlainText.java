package onrecord.chat.console;

import java.time.ZoneId;
import java.util.Locale;
import onrecord.chat.Layout;
import onrecord.chat.Texts;
import onrecord.desk.Reply;

/** A reply as plain text, for whoever does not chat. */
public final class PlainText {
  private PlainText() {}

  /**
   * The beginning of the reply, as the console shows it where it is piped.
   *
   * @param zone in which times are written
   */
  public static String of(Reply reply, ZoneId zone) {
    Layout layout = new Layout(Texts.of(Locale.ENGLISH));
    return Paper.plain(zone).write(layout.lay(reply, 0), Paper.UNWRAPPED).toString();
  }
}
