package onrecord.chat.telegram;

import java.text.Bidi;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Texts;
import onrecord.chat.VisibleText;

/** Composes a message of characters and their looks: nothing in it is markup yet. */
final class Composition {
  /** Longer words of the record are folded; what is cited hardly ever is. */
  static final int LONGEST_OPEN = 900;

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";
  private static final Pattern BARE_COMMAND = Pattern.compile("/[a-z]{1,32}");

  private final Texts texts;
  private final ZoneId zone;
  private final List<Run> runs = new ArrayList<>();
  private Look.Quote quote = Look.Quote.NONE;

  private Composition(Locale locale, ZoneId zone) {
    this.texts = Texts.of(locale);
    this.zone = zone;
  }

  /**
   * The message's characters.
   *
   * @param locale in which times are written
   * @param zone in which times are written
   */
  static List<Run> of(Message message, Locale locale, ZoneId zone) {
    Composition composition = new Composition(locale, zone);
    List<Stretch> stretches = Stretch.of(message);
    for (int i = 0; i < stretches.size(); i++) {
      composition.write(stretches.get(i), i == 0);
    }
    return composition.runs;
  }

  private void write(Stretch stretch, boolean first) {
    if (!first) {
      write("\n".repeat(stretch.gap()), Look.PLAIN);
    }
    quote = quote(stretch);
    List<Line> lines = stretch.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        write("\n".repeat(stretch.gaps().get(i)), Look.PLAIN.in(quote));
      }
      lines.get(i).pieces().forEach(this::write);
    }
    quote = Look.Quote.NONE;
  }

  private static Look.Quote quote(Stretch stretch) {
    if (stretch.kind() == Line.Kind.OURS) {
      return Look.Quote.NONE;
    }
    return stretch.length() > LONGEST_OPEN ? Look.Quote.FOLDED : Look.Quote.SHOWN;
  }

  private void write(Piece piece) {
    switch (piece) {
      case Piece.Text text -> write(text);
      case Piece.Time time -> write(time.instant());
      case Piece.Link link -> WebAddress.of(link.address()).ifPresent(this::write);
      case Piece.Bars bars -> write(Piece.plain(bars.tally().bars()));
    }
  }

  private void write(Piece.Text text) {
    String shown = VisibleText.of(text.text());
    Look look = Look.PLAIN.in(quote).with(face(text.style(), shown));
    write(quote == Look.Quote.NONE ? isolated(shown) : shown, look);
  }

  /** Words that run from right to left do not carry ours along. */
  private static String isolated(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }

  private static Look.Face face(Piece.Style style, String shown) {
    return switch (style) {
      case PLAIN, FAINT -> Look.Face.PLAIN;
      case STRONG, ALERT -> Look.Face.BOLD;
      case REMOVED -> Look.Face.STRUCK;
      case ADDED -> Look.Face.UNDERLINED;
      case COMMAND -> BARE_COMMAND.matcher(shown).matches() ? Look.Face.TOUCHED : Look.Face.CODE;
    };
  }

  private void write(Instant moment) {
    String written = VisibleText.of(texts.time(moment, zone));
    write(written, Look.PLAIN.in(quote).tied(new Look.Tie.At(moment)));
  }

  private void write(WebAddress address) {
    write(address.host(), Look.PLAIN.in(quote).tied(new Look.Tie.To(address.uri())));
  }

  private void write(String text, Look look) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, look));
    }
  }
}
