package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.answer.Filed;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.desk.Notice;
import onrecord.desk.Rewording;
import onrecord.follow.Change;

/** Lays out what happened to sources, for those who follow them. */
public final class Notices {
  /** Places of a correction that are shown. */
  static final int PLACES = 3;

  /** Sentences shown of each side of a place, of a withdrawn entry. */
  static final int SENTENCES = 4;

  private final Texts texts;
  private final Citations citations;
  private final Rewordings rewords;

  public Notices(Texts texts) {
    this(texts, Permalinks.NONE);
  }

  /**
   * @param permalinks where entries without an address of their own can be read
   */
  public Notices(Texts texts, Permalinks permalinks) {
    this.texts = texts;
    this.citations = new Citations(texts, permalinks);
    this.rewords = new Rewordings(texts, PLACES, SENTENCES);
  }

  /** What is said of it; empty where nobody is told, as of what stood there before. */
  public Optional<Message> of(Notice notice) {
    return block(notice).map(block -> new Message(List.of(block), OptionalInt.empty()));
  }

  Optional<Message.Block> block(Notice notice) {
    return switch (notice.event().change()) {
      case Change.Added added when !added.atFirstRead() ->
          Optional.of(added(notice.coverage(), added.entry()));
      case Change.Corrected corrected ->
          Optional.of(
              changed(
                  notice,
                  corrected.entry(),
                  "notice.corrected",
                  Rewording.between(corrected.before(), corrected.entry())));
      case Change.Withdrawn withdrawn ->
          Optional.of(
              changed(
                  notice,
                  withdrawn.entry(),
                  "notice.withdrawn",
                  List.of(Rewording.withdrawn(withdrawn.entry()))));
      case Change.Failing failing -> Optional.of(failing(notice.coverage(), failing.reason()));
      case Change.Recovered _ -> Optional.of(recovered(notice.coverage()));
      case Change.Added _, Change.Amended _ -> Optional.empty();
      case Change.Opened _, Change.Closed _, Change.Retitled _ -> Optional.empty();
    };
  }

  private Message.Block added(Masthead coverage, Entry entry) {
    List<Piece> where = new ArrayList<>();
    where.add(Piece.strong(texts.of("notice.added")));
    where.addAll(citations.where(coverage, entry, true));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.separated(where));
    new Filed(coverage, entry, List.of())
        .headline()
        .map(headline -> Line.record(headline.text()))
        .ifPresent(lines::add);
    citations.link(coverage, entry).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  private Message.Block changed(
      Notice notice, Entry entry, String key, List<Rewording> rewordings) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.separated(where(notice, entry, key)));
    lines.add(
        Line.of(
            Piece.faint(texts.of("notice.published") + " "),
            new Piece.Time(entry.publishedAt()),
            Piece.faint(" \u00b7 " + texts.of("notice.noticed") + " "),
            new Piece.Time(notice.event().at())));
    lines.addAll(rewords.lines(rewordings, entry.id()));
    citations.link(notice.coverage(), entry).ifPresent(lines::add);
    return new Message.Block(lines);
  }

  private List<Piece> where(Notice notice, Entry entry, String key) {
    return List.of(
        Piece.alert(texts.of(key)),
        Piece.faint(texts.of("entry.id", entry.id())),
        Piece.faint(texts.of("notice.version", entry.version())),
        Piece.faint(title(notice.coverage())));
  }

  private Message.Block failing(Masthead coverage, String reason) {
    String text = texts.of("notice.failing", title(coverage));
    return Message.Block.of(
        reason.isBlank()
            ? Line.of(Piece.alert(text))
            : Line.of(Piece.alert(text), Piece.plain(" " + reason)));
  }

  private Message.Block recovered(Masthead coverage) {
    return Message.Block.of(Line.of(Piece.plain(texts.of("notice.recovered", title(coverage)))));
  }

  private static String title(Masthead coverage) {
    return coverage.title().orElse(coverage.id());
  }
}
