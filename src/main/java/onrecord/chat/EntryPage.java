package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Filed;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Person;

/** Lays out one entry in full: every paragraph as it stands, and whom it quotes. */
final class EntryPage {
  private final Texts texts;
  private final Citations citations;

  EntryPage(Texts texts, Citations citations) {
    this.texts = texts;
    this.citations = citations;
  }

  List<Message.Block> blocks(Filed filed, boolean several) {
    Entry entry = filed.entry();
    List<Message.Block> blocks = new ArrayList<>();
    blocks.add(head(filed, several));
    blocks.addAll(paragraphs(entry.paragraphs()));
    quoted(filed).map(Message.Block::of).ifPresent(blocks::add);
    return blocks;
  }

  private Message.Block head(Filed filed, boolean several) {
    List<Line> lines = new ArrayList<>();
    Entry entry = filed.entry();
    entry.title().map(Line::title).ifPresent(lines::add);
    lines.add(Line.of(Piece.plain(citations.reported(entry))));
    lines.add(Line.separated(citations.where(filed.coverage(), entry, several)));
    citations.link(filed.coverage(), entry).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  /** One block each, but a list is one. */
  private List<Message.Block> paragraphs(List<Paragraph> paragraphs) {
    List<Message.Block> blocks = new ArrayList<>();
    List<Line> list = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      if (!list.isEmpty() && paragraph.kind() != Paragraph.Kind.BULLET) {
        blocks.add(new Message.Block(list));
        list.clear();
      }
      list.add(paragraph(paragraph));
      if (paragraph.kind() != Paragraph.Kind.BULLET) {
        blocks.add(new Message.Block(list));
        list.clear();
      }
    }
    return blocks;
  }

  private Line paragraph(Paragraph paragraph) {
    String key = "paragraph." + paragraph.kind().name().toLowerCase(Locale.ROOT);
    return paragraph.kind() == Paragraph.Kind.BODY
        ? Line.record(paragraph.text())
        : Line.record(texts.of(key), paragraph.text());
  }

  private Optional<Line> quoted(Filed filed) {
    String names =
        filed.quotes().stream()
            .flatMap(quote -> quote.speaker().stream())
            .map(Person::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Line.of(Piece.faint(texts.of("entry.quoted", names))));
  }
}
