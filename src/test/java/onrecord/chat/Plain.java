package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Messages as plain as can be: {@code >} before words of the record, a time in angle, a link in
 * square brackets, words removed after a minus and words added after a plus.
 */
final class Plain {
  private Plain() {}

  static String text(Message message) {
    List<String> blocks = new ArrayList<>();
    for (Message.Block block : message.blocks()) {
      blocks.add(block.lines().stream().map(Plain::text).collect(Collectors.joining()));
    }
    return String.join("\n", blocks);
  }

  private static String text(Line line) {
    String words = line.pieces().stream().map(Plain::text).collect(Collectors.joining());
    return (line.kind() == Line.Kind.RECORD ? "> " : "") + words + "\n";
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Text text -> mark(text.style()) + text.text();
      case Piece.Time time -> "<" + time.instant() + ">";
      case Piece.Link link -> "[" + link.address() + "]";
      case Piece.Bars bars -> bars.tally().bars();
    };
  }

  private static String mark(Piece.Style style) {
    return switch (style) {
      case REMOVED -> "-";
      case ADDED -> "+";
      case PLAIN, STRONG, FAINT, ALERT, COMMAND -> "";
    };
  }
}
