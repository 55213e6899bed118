package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import onrecord.place.Place;

/** Lays out what is said at the first contact: what can be asked, and what is to be set first. */
final class Welcome {
  private static final List<String> FIRST = List.of("follow", "settings", "privacy", "help");

  private final Texts texts;

  Welcome(Texts texts) {
    this.texts = texts;
  }

  Message to(Place place) {
    List<Message.Block> blocks = new ArrayList<>();
    blocks.add(
        Message.Block.of(
            Line.of(Piece.strong(texts.of("welcome.heading"))),
            Line.of(Piece.plain(texts.of("welcome.ask"))),
            Line.of(Piece.command(texts.of("welcome.example"))),
            Line.of(Piece.faint(texts.of("welcome.follow_up")))));
    blocks.add(new Message.Block(first(place)));
    return new Message(blocks, OptionalInt.empty());
  }

  private List<Line> first(Place place) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Piece.strong(texts.of(place.isShared() ? "welcome.administrators" : "welcome.alone"))));
    for (String name : FIRST) {
      String says = texts.of("command." + name);
      lines.add(Line.of(Piece.command(usage(name)), Piece.plain(" \u2013 " + says)));
    }
    return lines;
  }

  private String usage(String name) {
    return name.equals("follow") ? "/follow " + texts.of("usage.address") : "/" + name;
  }
}
