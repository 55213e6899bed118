package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.chat.Line;
import onrecord.chat.Piece;

/**
 * Writes one line in Discord's markdown.
 *
 * @param commands ids of our commands by their names, so that one that is named can be clicked
 * @param now of writing: an older day is written with its date
 * @param hasPicture whether a picture goes with the message that shows what bars would
 */
record MarkedLine(Map<String, String> commands, Instant now, boolean hasPicture) {
  /** A clock time alone means today. */
  private static final Duration TODAY = Duration.ofHours(18);

  private static final String QUOTE = "> ";
  private static final String SMALL = "-# ";
  private static final String BOLD = "**";
  private static final Pattern NAMED = Pattern.compile("/([a-z0-9_-]+)(.*)", Pattern.DOTALL);

  MarkedLine {
    commands = Map.copyOf(commands);
  }

  /** Words of the record as a quotation, small print small. */
  String write(Line line) {
    boolean small = line.kind() == Line.Kind.OURS && isSmall(line);
    String before = line.kind() == Line.Kind.RECORD ? QUOTE : small ? SMALL : "";
    StringBuilder words = new StringBuilder(before);
    for (Piece piece : joined(line.pieces())) {
      words.append(write(piece, !small));
    }
    return words.toString();
  }

  private static boolean isSmall(Line line) {
    return line.pieces().getFirst() instanceof Piece.Text(String text, Piece.Style style)
        && style == Piece.Style.FAINT
        && !text.isBlank();
  }

  /** Two that stand out alike become one: marks that meet would be taken for others. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!joined.isEmpty()
          && joined.getLast() instanceof Piece.Text(String before, Piece.Style first)
          && piece instanceof Piece.Text(String text, Piece.Style style)
          && mark(first).equals(mark(style))
          && first != Piece.Style.COMMAND) {
        joined.set(joined.size() - 1, new Piece.Text(before + text, first));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private String write(Piece piece, boolean withAge) {
    return switch (piece) {
      case Piece.Text(String text, Piece.Style style) ->
          style == Piece.Style.COMMAND ? command(text) : Markdown.marked(mark(style), text);
      case Piece.Time(Instant instant) -> time(instant, withAge);
      case Piece.Link(URI address) -> link(address);
      case Piece.Bars bars -> hasPicture ? "" : Markdown.of(bars.tally().bars());
    };
  }

  private static String mark(Piece.Style style) {
    return switch (style) {
      case STRONG, ALERT, COMMAND -> BOLD;
      case REMOVED -> "~~";
      case ADDED -> "__";
      case PLAIN, FAINT -> "";
    };
  }

  /** One that exists can be clicked, and then its options are asked for one by one. */
  private String command(String text) {
    Matcher named = NAMED.matcher(text);
    if (!named.matches() || !commands.containsKey(named.group(1))) {
      return Markdown.marked(BOLD, text);
    }
    String name = named.group(1);
    return "</" + name + ":" + commands.get(name) + ">" + Markdown.of(named.group(2));
  }

  private String time(Instant instant, boolean withAge) {
    long second = instant.getEpochSecond();
    boolean isToday = Duration.between(instant, now).abs().compareTo(TODAY) < 0;
    String clock = "<t:" + second + ":" + (isToday ? "t" : "f") + ">";
    return withAge ? clock + " (<t:" + second + ":R>)" : clock;
  }

  /** Under the name of its own host; what is not of the web is only shown. */
  private static String link(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      return Markdown.of(address.toString());
    }
    String target = Markdown.target(address.toASCIIString());
    return "[" + Markdown.of(address.getHost()) + "](" + target + ")";
  }
}
