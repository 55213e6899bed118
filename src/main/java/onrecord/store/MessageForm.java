package onrecord.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.digest.Tally;

/** How a message is written, without a file that was handed over with it. */
final class MessageForm {
  private static final String TEXT = "text";
  private static final String TIME = "time";
  private static final String LINK = "link";
  private static final String BARS = "bars";
  private static final int NO_MORE = -1;

  private MessageForm() {}

  static void write(Out out, Message message) {
    out.list(message.blocks(), MessageForm::writeBlock).number(message.next().orElse(NO_MORE));
  }

  static Message read(In in) {
    var blocks = in.list(MessageForm::readBlock);
    int next = in.integer();
    return new Message(blocks, next == NO_MORE ? OptionalInt.empty() : OptionalInt.of(next));
  }

  static void writeBlock(Out out, Message.Block block) {
    out.list(block.lines(), MessageForm::writeLine);
  }

  static Message.Block readBlock(In in) {
    return new Message.Block(in.list(MessageForm::readLine));
  }

  private static void writeLine(Out out, Line line) {
    out.text(line.kind().name()).list(line.pieces(), MessageForm::writePiece);
  }

  private static Line readLine(In in) {
    return new Line(Line.Kind.valueOf(in.text()), in.list(MessageForm::readPiece));
  }

  private static void writePiece(Out out, Piece piece) {
    var _ =
        switch (piece) {
          case Piece.Text text -> out.text(TEXT).text(text.style().name()).text(text.text());
          case Piece.Time time -> out.text(TIME).time(time.instant());
          case Piece.Link link -> out.text(LINK).text(link.address().toString());
          case Piece.Bars bars -> writeBars(out.text(BARS), bars);
        };
  }

  private static Piece readPiece(In in) {
    String kind = in.text();
    return switch (kind) {
      case TEXT -> readText(in);
      case TIME -> new Piece.Time(in.time());
      case LINK -> new Piece.Link(URI.create(in.text()));
      case BARS -> readBars(in);
      default -> throw new IllegalStateException("piece of a message \"" + kind + "\"");
    };
  }

  private static Out writeBars(Out out, Piece.Bars bars) {
    Tally tally = bars.tally();
    return out.text(bars.label())
        .time(tally.from())
        .text(tally.step().toString())
        .list(tally.entries(), (one, count) -> one.number(count));
  }

  private static Piece readBars(In in) {
    String label = in.text();
    Instant from = in.time();
    Duration step = Duration.parse(in.text());
    return new Piece.Bars(new Tally(from, step, in.list(In::integer)), label);
  }

  private static Piece readText(In in) {
    Piece.Style style = Piece.Style.valueOf(in.text());
    return new Piece.Text(in.text(), style);
  }
}
