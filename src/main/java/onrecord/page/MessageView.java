package onrecord.page;

import java.time.ZoneId;
import java.util.Optional;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;

/** Gives what the bot says in a chat the shape of a page. */
final class MessageView {
  private final ZoneId zone;

  /**
   * Shows moments on the clock of a zone.
   *
   * @param zone of the reader, or of the coverage
   */
  MessageView(ZoneId zone) {
    this.zone = zone;
  }

  Tag block(Message.Block block) {
    Tag tag = Tag.of("div").kind("said-by-us");
    block.lines().forEach(line -> tag.add(line(line)));
    return tag;
  }

  private Tag line(Line line) {
    Tag tag =
        line.kind() == Line.Kind.RECORD ? Tag.of("blockquote").set("dir", "auto") : Tag.of("p");
    line.pieces().forEach(piece -> tag.add(piece(piece)));
    return tag;
  }

  private Optional<Tag> piece(Piece piece) {
    return switch (piece) {
      case Piece.Text text -> Optional.of(text(text));
      case Piece.Time time -> Optional.of(Words.time(time.instant(), zone));
      case Piece.Link link ->
          Frame.web(Optional.of(link.address()))
              .map(address -> Tag.link(address, address.toString()));
      case Piece.Bars bars -> Optional.of(Tag.aside(bars.tally().bars()));
    };
  }

  private static Tag text(Piece.Text text) {
    return switch (text.style()) {
      case PLAIN -> Tag.aside(text.text());
      case STRONG -> Tag.of("strong").add(Tag.aside(text.text()));
      case FAINT -> Tag.aside(text.text()).kind("faint");
      case ALERT -> Tag.of("strong").kind("alert").add(Tag.aside(text.text()));
      case COMMAND -> Tag.of("code").add(Tag.aside(text.text()));
      case REMOVED -> Tag.of("del").add(Tag.aside(text.text()));
      case ADDED -> Tag.of("ins").add(Tag.aside(text.text()));
    };
  }
}
