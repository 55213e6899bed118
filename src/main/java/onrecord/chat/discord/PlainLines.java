package onrecord.chat.discord;

import static java.util.stream.Collectors.joining;

import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.VisibleText;

/** Writes a message as plain text, for a file: times in UTC, addresses in full. */
final class PlainLines {
  private PlainLines() {}

  static String of(Message message) {
    return message.blocks().stream().map(PlainLines::block).collect(joining("\n"));
  }

  private static String block(Message.Block block) {
    return block.lines().stream().map(PlainLines::line).collect(joining("\n", "", "\n"));
  }

  private static String line(Line line) {
    String before = line.kind() == Line.Kind.RECORD ? "> " : "";
    return before + line.pieces().stream().map(PlainLines::piece).collect(joining());
  }

  private static String piece(Piece piece) {
    return switch (piece) {
      case Piece.Text text -> VisibleText.of(text.text());
      case Piece.Time time -> time.instant().toString();
      case Piece.Link link -> link.address().toString();
      case Piece.Bars bars -> bars.tally().bars();
    };
  }
}
