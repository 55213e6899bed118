package onrecord.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.desk.Reply;
import onrecord.digest.Tally;

/** Lays out a digest: what happened, who said what, what was corrected, how much came when. */
final class DigestPage {
  /** Developments, quotes and corrections shown at a time. */
  static final int ITEMS = 12;

  private final Texts texts;
  private final Citations citations;
  private final Notices notices;
  private final FootLine footLine;

  /** Part of a digest, under the heading of its kind. */
  private record Item(String heading, Message.Block block) {}

  DigestPage(Texts texts, Citations citations, Notices notices, FootLine footLine) {
    this.texts = texts;
    this.citations = citations;
    this.notices = notices;
    this.footLine = footLine;
  }

  Message page(Reply.Digested digested, int from) {
    Page<Item> page = Page.of(items(digested), from, ITEMS);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      head(digested).ifPresent(blocks::add);
    }
    String heading = "";
    for (Item item : page.shown()) {
      if (!item.heading.equals(heading)) {
        heading = item.heading;
        blocks.add(Message.Block.of(Line.of(Piece.strong(texts.of(heading)))));
      }
      blocks.add(item.block);
    }
    if (page.from() == 0 && digested.digest().entries() > 0) {
      blocks.add(Message.Block.of(tally(digested.digest().tally())));
    }
    blocks.add(footLine.of(digested.extent()));
    return new Message(blocks, page.next());
  }

  private List<Item> items(Reply.Digested digested) {
    boolean several = digested.extent().hasSeveral();
    return Stream.of(
            items(
                "digest.developments",
                digested.digest().developments(),
                one -> Optional.of(citations.development(one, several))),
            items(
                "digest.quotes",
                digested.digest().quotes(),
                one -> Optional.of(citations.excerpt(one, several))),
            items("digest.corrections", digested.corrections(), notices::block))
        .flatMap(items -> items)
        .toList();
  }

  private static <T> Stream<Item> items(
      String heading, List<T> all, Function<T, Optional<Message.Block>> block) {
    return all.stream().flatMap(block.andThen(Optional::stream)).map(one -> new Item(heading, one));
  }

  private Optional<Message.Block> head(Reply.Digested digested) {
    List<Line> lines = new ArrayList<>();
    digested.due().map(this::late).ifPresent(lines::add);
    if (digested.isEmpty()) {
      lines.add(Line.of(Piece.plain(texts.of("digest.none"))));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Message.Block(lines));
  }

  private Line late(Instant due) {
    return Line.of(Piece.alert(texts.of("digest.late") + " "), new Piece.Time(due));
  }

  private Line tally(Tally tally) {
    String label = texts.of("digest.tally", texts.length(tally.step()));
    return Line.of(new Piece.Bars(tally, label), Piece.faint("  " + label));
  }
}
