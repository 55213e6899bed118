package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.desk.Declined;
import onrecord.desk.FollowedHere;
import onrecord.desk.Reply;
import onrecord.follow.Standing.LastRead;

/** Lays out what came of somebody's wish to follow a source or not to. */
final class Outcomes {
  private static final int SKIPPED = 3;

  private final Texts texts;
  private final SourceLines sourceLines;

  Outcomes(Texts texts) {
    this.texts = texts;
    this.sourceLines = new SourceLines(texts);
  }

  /** What is followed now, how much of it was read, and what was left out. */
  List<Message.Block> begun(FollowedHere source) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.plain(texts.of("follow.begun"))));
    lines.addAll(sourceLines.head(source));
    source.standing().lastRead().map(this::read).ifPresent(lines::addAll);
    Message.Block how =
        Message.Block.of(
            Line.of(
                Piece.command("/unfollow " + source.coverage()),
                Piece.plain(" \u2013 " + texts.of("command.unfollow"))));
    return List.of(new Message.Block(lines), how);
  }

  private List<Line> read(LastRead read) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Piece.plain(texts.of("source.entries", read.entries())),
            Piece.faint(" \u00b7 "),
            Piece.plain(read.format())));
    read.skipped().stream().limit(SKIPPED).map(sourceLines::skipped).forEach(lines::add);
    if (read.skipped().size() > SKIPPED) {
      lines.add(sourceLines.moreSkipped(read.skipped().size() - SKIPPED));
    }
    return lines;
  }

  List<Message.Block> ended(FollowedHere source) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.plain(texts.of("follow.ended"))));
    lines.addAll(sourceLines.head(source));
    return List.of(new Message.Block(lines));
  }

  List<Message.Block> declined(Declined declined) {
    return List.of(Message.Block.of(Line.of(Piece.alert(why(declined)))));
  }

  private String why(Declined declined) {
    String key = "declined." + declined.problem().name().toLowerCase(Locale.ROOT);
    return declined.detail().isBlank()
        ? texts.of(key + ".short")
        : texts.of(key, Shortened.of(declined.detail(), Shortened.REASON));
  }

  /** How many are followed now, and what of the list was no source. */
  List<Message.Block> imported(Reply.Imported imported) {
    long followed =
        imported.attempts().stream()
            .filter(attempt -> attempt.outcome().filter(Outcomes::isDone).isPresent())
            .count();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(Piece.strong(texts.of("import.heading", imported.attempts().size(), followed))));
    imported.skipped().stream().limit(SKIPPED).map(sourceLines::skipped).forEach(lines::add);
    if (imported.skipped().size() > SKIPPED) {
      lines.add(sourceLines.moreSkipped(imported.skipped().size() - SKIPPED));
    }
    return List.of(new Message.Block(lines));
  }

  private static boolean isDone(Reply.Result result) {
    return result instanceof Reply.Result.Done;
  }

  /** What came of one source of a list. */
  Message.Block attempt(Reply.Attempt attempt) {
    return Message.Block.of(
        Line.of(
            Piece.strong(Shortened.of(attempt.title())),
            Piece.faint(" \u00b7 "),
            new Piece.Link(attempt.address())),
        Line.of(attempt.outcome().map(this::result).orElseGet(this::untried)));
  }

  private Piece result(Reply.Result result) {
    return switch (result) {
      case Reply.Result.Done done ->
          Piece.plain(texts.of("import.followed", done.coverage(), done.entries()));
      case Reply.Result.Not not -> Piece.alert(why(not.why()));
    };
  }

  private Piece untried() {
    return Piece.alert(texts.of("import.untried"));
  }
}
