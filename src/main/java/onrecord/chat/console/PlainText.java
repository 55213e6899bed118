package onrecord.chat.console;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Layout;
import onrecord.chat.Notices;
import onrecord.chat.Permalinks;
import onrecord.chat.Texts;
import onrecord.desk.Notice;
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

  /**
   * What happened, as the console says it; empty where nobody is to be told.
   *
   * @param zone in which times are written
   * @param permalinks where entries without an address of their own can be read
   */
  public static Optional<String> of(Notice notice, ZoneId zone, Permalinks permalinks) {
    return new Notices(Texts.of(Locale.ENGLISH), permalinks)
        .of(notice)
        .map(message -> Paper.plain(zone).write(message, Paper.UNWRAPPED).toString());
  }
}
