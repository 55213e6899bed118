package onrecord.chat;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import onrecord.desk.Command;
import onrecord.desk.Option;
import onrecord.desk.Reply;

/** Lays out what can be asked for, one line a command. */
final class Manual {
  private final Texts texts;

  Manual(Texts texts) {
    this.texts = texts;
  }

  List<Message.Block> blocks(Reply.Guide guide) {
    List<Line> commands = guide.commands().stream().map(this::line).toList();
    return List.of(
        Message.Block.of(Line.of(Piece.plain(texts.of("help.heading")))),
        new Message.Block(commands),
        new Message.Block(coverages(guide)));
  }

  private Line line(Command command) {
    String usage = "/" + command.name() + options(command.options());
    String says = texts.of("command." + command.name());
    return Line.of(Piece.command(usage), Piece.plain(" \u2013 " + says));
  }

  private String options(List<Option> options) {
    return options.stream().map(option -> " " + option(option, options)).collect(joining());
  }

  /** The first needs no word of its own before it; in brackets what may be left out. */
  private String option(Option option, List<Option> options) {
    String word = option == options.getFirst() ? "" : option.word() + " ";
    String usage = word + texts.of("usage." + option.word());
    return option.mayBeLeftOut() ? "[" + usage + "]" : usage;
  }

  private List<Line> coverages(Reply.Guide guide) {
    List<Line> lines = new ArrayList<>();
    guide.coverages().stream()
        .map(title -> Line.of(Piece.faint(texts.of("help.coverage", title))))
        .forEach(lines::add);
    lines.add(Line.of(Piece.faint(texts.of("help.promise"))));
    return lines;
  }
}
