package onrecord.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.desk.Choice;
import onrecord.desk.Reply;
import onrecord.desk.Traces.Trace;

/** Lays out what people chose, and what is kept of them. */
final class PersonalPage {
  /** More is handed over as a file. */
  static final int TRACES = 10;

  private final Texts texts;

  PersonalPage(Texts texts) {
    this.texts = texts;
  }

  /** What was chosen, then how to change it. */
  Message chosen(Reply.Chosen chosen) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Piece.strong(texts.of(chosen.changed() ? "settings.changed" : "settings.heading"))));
    lines.add(line("settings.own", own(chosen.own())));
    lines.add(line("settings.here", ofPlace(chosen.here())));
    chosen.above().map(above -> line("settings.above", ofPlace(above))).ifPresent(lines::add);
    lines.add(line("settings.everywhere", ofPlace(chosen.everywhere())));
    List<Line> how = new ArrayList<>();
    String own = "language " + texts.of("usage.language") + " zone " + texts.of("usage.zone");
    how.add(usage("/settings " + own, "settings.how.own"));
    if (chosen.mayForAll()) {
      String coverage = "coverage:" + texts.of("usage.coverage");
      how.add(usage("/settings " + coverage + " for here", "settings.how.coverage"));
      how.add(usage("/settings answers private for everywhere", "settings.how.answers"));
    }
    return message(List.of(new Message.Block(lines), new Message.Block(how)));
  }

  private Line line(String key, List<String> parts) {
    String all = parts.isEmpty() ? texts.of("settings.none") : String.join(", ", parts);
    return Line.of(Piece.faint(texts.of(key) + " "), Piece.plain(all));
  }

  private List<String> own(Choice choice) {
    List<String> parts = new ArrayList<>();
    choice
        .language()
        .map(locale -> texts.of("settings.language", locale.getDisplayLanguage(locale)))
        .ifPresent(parts::add);
    choice.zone().map(zone -> texts.of("settings.zone", zone.getId())).ifPresent(parts::add);
    return parts;
  }

  private List<String> ofPlace(Choice choice) {
    List<String> parts = own(choice);
    choice.coverage().map(id -> texts.of("settings.coverage", id)).ifPresent(parts::add);
    choice.answers().map(this::answers).ifPresent(parts::add);
    return parts;
  }

  private String answers(Choice.Answers answers) {
    return texts.of("settings.answers." + answers.name().toLowerCase(Locale.ROOT));
  }

  private Line usage(String usage, String key) {
    return Line.of(Piece.command(usage), Piece.plain(" \u2013 " + texts.of(key)));
  }

  Message privacy(Reply.Privacy privacy) {
    return message(
        List.of(
            Message.Block.of(
                Line.of(Piece.strong(texts.of("privacy.heading"))),
                kept("privacy.conversation", privacy.conversation()),
                kept("privacy.messages", privacy.messages()),
                kept("privacy.feedback", privacy.feedback()),
                Line.of(Piece.plain(texts.of("privacy.settings"))),
                Line.of(Piece.plain(texts.of("privacy.nothing_else")))),
            Message.Block.of(
                usage("/mydata", "command.mydata"), usage("/forgetme", "command.forgetme"))));
  }

  private Line kept(String key, Duration kept) {
    return Line.of(Piece.plain(texts.of(key, texts.length(kept))));
  }

  /** All of it; where it is much, as a file. */
  Message disclosed(Reply.Disclosed disclosed) {
    List<Trace> traces = disclosed.traces();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.strong(texts.of("mydata.heading", traces.size()))));
    if (traces.size() > TRACES) {
      String all = String.join("\n", traces.stream().map(this::text).toList()) + "\n";
      return new Message(
          List.of(new Message.Block(lines)),
          OptionalInt.empty(),
          Optional.of(new Message.Attachment("onrecord-my-data.txt", all)));
    }
    traces.stream().map(this::line).forEach(lines::add);
    return message(List.of(new Message.Block(lines)));
  }

  private Line line(Trace trace) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.faint(kind(trace)));
    trace.at().map(Piece.Time::new).ifPresent(pieces::add);
    if (!trace.words().isBlank()) {
      pieces.add(Piece.plain(trace.words()));
    }
    return Line.separated(pieces);
  }

  private String text(Trace trace) {
    return kind(trace) + "\t" + trace.at().map(Object::toString).orElse("") + "\t" + trace.words();
  }

  private String kind(Trace trace) {
    return texts.of("mydata." + trace.kind().name().toLowerCase(Locale.ROOT));
  }

  Message erased(Reply.Erased erased) {
    return message(
        List.of(
            Message.Block.of(Line.of(Piece.plain(texts.of("forgetme.done", erased.things()))))));
  }

  private static Message message(List<Message.Block> blocks) {
    return new Message(blocks, OptionalInt.empty());
  }
}
