package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import onrecord.desk.CaughtEntry;
import onrecord.desk.Reply;
import onrecord.watch.Finding;
import onrecord.watch.Misread;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;

/** Lays out what is watched for, what was caught, and why. */
final class WatchPage {
  /** The same in all languages. */
  private static final String FIELDS = "speaker:NAME, breaking:yes, coverage:NAME";

  private final Texts texts;
  private final Citations citations;

  WatchPage(Texts texts, Citations citations) {
    this.texts = texts;
    this.citations = citations;
  }

  /** Entries that a place watches for, each with the words that made it match. */
  Message caught(Reply.Caught caught, int from) {
    Page<CaughtEntry> page = Page.of(caught.entries(), from, Layout.EXCERPTS);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      blocks.add(strong(texts.of("watch.caught", caught.entries().size())));
    }
    page.shown().forEach(entry -> blocks.addAll(caught(entry)));
    return new Message(blocks, page.next());
  }

  private List<Message.Block> caught(CaughtEntry entry) {
    List<Message.Block> blocks = new ArrayList<>();
    entry.excerpts().forEach(excerpt -> blocks.add(citations.excerpt(excerpt, true)));
    if (blocks.isEmpty()) {
      blocks.add(citations.entry(entry.filed().coverage(), entry.filed().entry(), true));
    }
    blocks.add(new Message.Block(entry.reasons().stream().map(this::reason).toList()));
    return blocks;
  }

  private Line reason(CaughtEntry.Reason reason) {
    List<Piece> pieces = new ArrayList<>(head(reason.watch()));
    String matched =
        reason.findings().stream()
            .map(finding -> finding.words().isEmpty() ? finding.leaf().shown() : finding.words())
            .distinct()
            .collect(Collectors.joining(", "));
    pieces.add(Piece.faint(texts.of("watch.matched", matched)));
    return Line.separated(pieces);
  }

  private List<Piece> head(Watch watch) {
    return List.of(
        Piece.faint(texts.of("watch.id", watch.id())), Piece.plain(watch.query().text()));
  }

  /** What is watched for from now on, what it would have caught, and how to end it. */
  Message watching(Reply.Watching watching) {
    Watch watch = watching.watch();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(Piece.strong(texts.of(watching.isNew() ? "watch.set" : "watch.set.already"))));
    lines.add(watch(watch));
    lines.add(usage("/unwatch " + watch.id(), "watch.how.end"));
    List<Message.Block> blocks = new ArrayList<>();
    blocks.add(new Message.Block(lines));
    blocks.add(
        Message.Block.of(Line.of(Piece.plain(texts.of("watch.preview", watching.caught())))));
    watching.newest().forEach(entry -> blocks.add(preview(entry)));
    return whole(blocks);
  }

  private Message.Block preview(CaughtEntry entry) {
    return entry
        .filed()
        .headline()
        .map(headline -> citations.headline(headline, true))
        .orElseGet(() -> citations.entry(entry.filed().coverage(), entry.filed().entry(), true));
  }

  private Line watch(Watch watch) {
    List<Piece> pieces = new ArrayList<>(head(watch));
    watch.ping().ifPresent(role -> pieces.add(Piece.faint(texts.of("watch.ping"))));
    return Line.separated(pieces);
  }

  /** What is watched for at a place. */
  Message watched(Reply.Watched watched, int from) {
    Page<Watch> page = Page.of(watched.watches(), from, Layout.LIST);
    List<Message.Block> blocks = new ArrayList<>();
    if (page.from() == 0) {
      blocks.add(strong(texts.of(page.shown().isEmpty() ? "watches.none" : "watches.heading")));
    }
    page.shown().forEach(watch -> blocks.add(Message.Block.of(watch(watch), since(watch))));
    if (watched.maySet() && page.next().isEmpty()) {
      blocks.add(
          Message.Block.of(
              usage("/watch " + texts.of("usage.query"), "watch.how.set"),
              usage("/unwatch " + texts.of("usage.watch"), "watch.how.end")));
    }
    return new Message(blocks, page.next());
  }

  private Line since(Watch watch) {
    return Line.of(Piece.faint(texts.of("watch.since") + " "), new Piece.Time(watch.since()));
  }

  private Line usage(String usage, String key) {
    return Line.of(Piece.command(usage), Piece.plain(" \u2013 " + texts.of(key, FIELDS)));
  }

  Message unwatched(Reply.Unwatched unwatched) {
    return whole(
        List.of(
            Message.Block.of(
                Line.of(Piece.strong(texts.of("watch.ended"))), watch(unwatched.watch()))));
  }

  /** For each thing that a query names whether it is in an entry. */
  Message reasons(Reply.Reasons reasons) {
    List<Line> lines = new ArrayList<>();
    String key = reasons.isCaught() ? "why.caught" : "why.not_caught";
    lines.add(Line.of(Piece.strong(texts.of(key, reasons.watch().id()))));
    lines.add(watch(reasons.watch()));
    reasons.findings().forEach(finding -> lines.add(finding(finding)));
    if (reasons.filed().entry().publishedAt().isBefore(reasons.watch().since())) {
      lines.add(Line.of(Piece.plain(texts.of("why.before") + " "), time(reasons.watch())));
    }
    return whole(
        List.of(
            new Message.Block(lines),
            citations.entry(reasons.filed().coverage(), reasons.filed().entry(), true)));
  }

  private static Piece time(Watch watch) {
    return new Piece.Time(watch.since());
  }

  private Line finding(Finding finding) {
    boolean isGood = finding.isThere() != finding.isExcluded();
    String says = finding.isThere() ? there(finding) : texts.of("why.missing");
    String excluded = finding.isExcluded() ? " " + texts.of("why.excluded") : "";
    return Line.of(
        isGood ? Piece.plain("\u2713 ") : Piece.alert("\u2717 "),
        Piece.strong(finding.leaf().shown()),
        Piece.plain(" \u2013 " + says + excluded));
  }

  private String there(Finding finding) {
    return finding.words().isEmpty()
        ? texts.of("why.there")
        : texts.of("why.there.as", finding.words());
  }

  /** Where the query cannot be read, what stands there, and what is allowed. */
  Message misunderstood(Misread misread) {
    boolean isAtEnd = misread.problem() == Misread.Problem.NO_WORD && misread.found().isEmpty();
    String problem = misread.problem().name().toLowerCase(Locale.ROOT);
    String key = isAtEnd ? "misread.no_word.at_end" : "misread." + problem;
    String what = texts.of(key, Shortened.of(misread.found()), limit(misread.problem()));
    return whole(
        List.of(
            Message.Block.of(
                Line.of(Piece.alert(what)),
                Line.of(Piece.faint(texts.of("watch.place", misread.place()))),
                Line.of(Piece.plain(texts.of("watch.allowed", FIELDS))))));
  }

  private static int limit(Misread.Problem problem) {
    return switch (problem) {
      case TOO_LONG -> WatchQuery.LONGEST;
      case TOO_MANY_TERMS -> WatchQuery.MOST_TERMS;
      case TOO_DEEP -> WatchQuery.DEEPEST;
      default -> 0;
    };
  }

  private static Message.Block strong(String text) {
    return Message.Block.of(Line.of(Piece.strong(text)));
  }

  private static Message whole(List<Message.Block> blocks) {
    return new Message(blocks, OptionalInt.empty());
  }
}
