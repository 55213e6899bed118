package onrecord.chat.console;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Texts;
import onrecord.chat.VisibleText;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Writes messages as lines of text, wrapped to a width, words of the record behind a bar.
 *
 * @param zone in which the reader reads times
 * @param bar what stands before words of the record
 */
record Paper(ZoneId zone, String bar) {
  static final String BAR = "\u2502 ";
  static final String PLAIN_BAR = "| ";
  static final int UNWRAPPED = Integer.MAX_VALUE;

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle MARGIN = PLAIN.foreground(AttributedStyle.CYAN);

  /** For text that is not read on a terminal. */
  static Paper plain(ZoneId zone) {
    return new Paper(zone, BAR);
  }

  /**
   * The message's lines, each without a line break, blocks set apart by an empty one.
   *
   * @param columns where lines are wrapped
   */
  AttributedString write(Message message, int columns) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    for (Message.Block block : message.blocks()) {
      if (text.length() > 0) {
        text.append('\n');
      }
      block.lines().forEach(line -> write(line, columns, text));
    }
    message.attachment().ifPresent(attached -> write(attached, text));
    return text.toAttributedString();
  }

  /** As it is, so that it can be copied to a file. */
  private static void write(Message.Attachment attached, AttributedStringBuilder text) {
    text.append('\n');
    attached.text().lines().map(VisibleText::of).forEach(line -> text.append(line).append('\n'));
  }

  private void write(Line line, int columns, AttributedStringBuilder text) {
    AttributedStringBuilder words = new AttributedStringBuilder();
    line.pieces().forEach(piece -> write(piece, words));
    boolean ours = line.kind() == Line.Kind.OURS;
    AttributedString margin = new AttributedString(ours ? "" : bar, MARGIN);
    for (AttributedString row :
        Wrapping.wrap(words.toAttributedString(), columns - margin.length())) {
      text.append(margin).append(row).append('\n');
    }
  }

  private void write(Piece piece, AttributedStringBuilder words) {
    switch (piece) {
      case Piece.Text text -> words.append(VisibleText.of(text.text()), style(text.style()));
      case Piece.Time time -> words.append(VisibleText.of(TEXTS.time(time.instant(), zone)));
      case Piece.Link link -> words.append(address(link.address()), PLAIN.underline());
      case Piece.Bars bars -> words.append(bars.tally().bars());
    }
  }

  private static String address(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.equals("https") || scheme.equals("http")
        ? VisibleText.of(whole(address).toASCIIString())
        : "";
  }

  /** Half a character, which a page may hold, is none that could be written in ASCII. */
  private static URI whole(URI address) {
    return URI.create(HALF_CHARACTER.matcher(address.toString()).replaceAll("%EF%BF%BD"));
  }

  private static AttributedStyle style(Piece.Style style) {
    return switch (style) {
      case PLAIN -> PLAIN;
      case STRONG -> PLAIN.bold();
      case FAINT -> PLAIN.faint();
      case ALERT -> PLAIN.bold().foreground(AttributedStyle.YELLOW);
      case COMMAND, ADDED -> PLAIN.foreground(AttributedStyle.GREEN);
      case REMOVED -> PLAIN.crossedOut();
    };
  }
}
