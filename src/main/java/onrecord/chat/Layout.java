package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.desk.Extent;
import onrecord.desk.Refused;
import onrecord.desk.Reply;

/** Lays out replies: what comes first, how much at a time, what stands under it. */
public final class Layout {
  /** Entries or people shown at a time. */
  static final int LIST = 10;

  /** Excerpts shown at a time. */
  static final int EXCERPTS = 3;

  private final Texts texts;
  private final Citations citations;
  private final EntryPage entryPage;
  private final FootLine footLine;
  private final Manual manual;
  private final Understood understood;
  private final Silences silences;

  public Layout(Texts texts) {
    this.texts = texts;
    this.citations = new Citations(texts);
    this.entryPage = new EntryPage(texts);
    this.footLine = new FootLine(texts);
    this.manual = new Manual(texts);
    this.understood = new Understood(texts);
    this.silences = new Silences(texts);
  }

  /**
   * The reply, or its rest.
   *
   * @param from where it goes on: 0, or {@link Message#next()} of what was shown before
   */
  public Message lay(Reply reply, int from) {
    return switch (reply) {
      case Reply.Answered answered -> answered(answered, from);
      case Reply.Entries entries -> entries(entries, from);
      case Reply.Whole whole -> whole(whole);
      case Reply.Voices voices -> voices(voices, from);
      case Reply.Guide guide -> new Message(manual.blocks(guide), OptionalInt.empty());
      case Refused refused -> refused(refused);
    };
  }

  private Message answered(Reply.Answered answered, int from) {
    return switch (answered.answer()) {
      case Answer.OnRecord found -> found(found, answered.extent(), from);
      case Answer.Silence silence -> silence(silence, answered.extent());
    };
  }

  private Message found(Answer.OnRecord found, Extent extent, int from) {
    Page<Excerpt> page = Page.of(found.excerpts(), from, EXCERPTS);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      understood.of(found.question()).ifPresent(blocks::add);
    }
    page.shown().forEach(shown -> blocks.add(citations.excerpt(shown, extent.hasSeveral())));
    blocks.add(footLine.of(extent));
    return new Message(blocks, page.next());
  }

  private Message silence(Answer.Silence silence, Extent extent) {
    List<Message.Block> blocks = new ArrayList<>();
    understood.of(silence.question()).ifPresent(blocks::add);
    blocks.addAll(silences.of(silence, extent.hasSeveral()));
    blocks.add(footLine.of(extent));
    return new Message(blocks, OptionalInt.empty());
  }

  private Message entries(Reply.Entries entries, int from) {
    boolean several = entries.extent().hasSeveral();
    Page<Excerpt> page = Page.of(entries.headlines(), from, LIST);
    List<Message.Block> blocks = heading("entries." + key(entries.order()), page, "entries.none");
    page.shown().forEach(shown -> blocks.add(citations.headline(shown, several)));
    blocks.add(footLine.of(entries.extent()));
    return new Message(blocks, page.next());
  }

  private Message whole(Reply.Whole whole) {
    boolean several = whole.extent().hasSeveral();
    return new Message(
        whole.entries().stream()
            .flatMap(filed -> entryPage.blocks(filed, several).stream())
            .toList(),
        OptionalInt.empty());
  }

  private Message voices(Reply.Voices voices, int from) {
    Page<Reply.Voice> page = Page.of(voices.voices(), from, LIST);
    List<Message.Block> blocks = heading("people.heading", page, "people.none");
    if (!page.shown().isEmpty()) {
      blocks.add(new Message.Block(page.shown().stream().map(this::voice).toList()));
    }
    blocks.add(footLine.of(voices.extent()));
    return new Message(blocks, page.next());
  }

  private Line voice(Reply.Voice voice) {
    return Line.of(
        Piece.strong(citations.named(voice.person())),
        Piece.faint(" \u00b7 "),
        Piece.plain(texts.of("people.quotes", voice.quotes())),
        Piece.faint(" \u00b7 " + texts.of("people.last") + " "),
        new Piece.Time(voice.last()));
  }

  private Message refused(Refused refused) {
    String key = "refused." + key(refused.problem());
    String missing =
        refused.given().isEmpty() ? refused.option().map(o -> "." + o.word()).orElse("") : "";
    Line line = Line.of(Piece.alert(texts.of(key + missing, Shortened.of(refused.given()))));
    return new Message(List.of(Message.Block.of(line)), OptionalInt.empty());
  }

  /** Only where the list begins. */
  private List<Message.Block> heading(String key, Page<?> page, String none) {
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      String heading = texts.of(page.shown().isEmpty() ? none : key);
      blocks.add(Message.Block.of(Line.of(Piece.strong(heading))));
    }
    return blocks;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
