package onrecord.chat.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.chat.VisibleText;
import onrecord.desk.Command;
import onrecord.desk.Desk;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.place.Asker;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes commands, their options' words, ids of entries and of sources, and the names of those
 * who are quoted; in a free question names only.
 */
final class Completions implements Completer {
  private final Desk desk;
  private final Asker asker;

  Completions(Desk desk, Asker asker) {
    this.desk = desk;
    this.asker = asker;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    offers(line).map(Candidate::new).forEach(candidates::add);
  }

  private Stream<String> offers(ParsedLine line) {
    String first = line.words().getFirst();
    if (line.wordIndex() == 0) {
      return first.startsWith("/") ? commands() : names();
    }
    return desk.commands().stream()
        .filter(command -> first.equals("/" + command.name()))
        .findFirst()
        .map(command -> values(command, line.wordIndex()))
        .orElseGet(this::names);
  }

  private Stream<String> commands() {
    Stream<String> ours = Stream.of(Dialogue.MORE, Dialogue.QUIT);
    return Stream.concat(desk.commands().stream().map(command -> "/" + command.name()), ours);
  }

  private Stream<String> values(Command command, int word) {
    if (command.options().isEmpty()) {
      return Stream.empty();
    }
    return switch (command.options().getFirst()) {
      case ID -> ids();
      case SOURCE -> ownSources();
      case ADDRESS, LIST, COVERAGE, LANGUAGE, ZONE, ANSWERS, FOR -> Stream.empty();
      case WHEN -> Stream.of("now", "list", "preview");
      case LENGTH, NOTHING, HOURS, POSTS -> Stream.empty();
      // The console has no commands that take them.
      case QUERY, ROLE, WATCH -> Stream.empty();
      case QUESTION, SPEAKER, ABOUT, SINCE -> words(command, word);
    };
  }

  private Stream<String> words(Command command, int word) {
    Stream<String> words = command.options().stream().skip(1).map(Option::word);
    return word == 1 ? names() : Stream.concat(words, names());
  }

  private Stream<String> names() {
    return desk.carryOut(request("people")) instanceof Reply.Voices(var voices, var extent)
        ? voices.stream().map(voice -> VisibleText.of(voice.person().name()))
        : Stream.empty();
  }

  /** Those that can be ended here. */
  private Stream<String> ownSources() {
    return desk.carryOut(request("sources")) instanceof Reply.Sources sources
        ? sources.sources().stream()
            .filter(source -> !source.common())
            .map(source -> VisibleText.of(source.coverage()))
        : Stream.empty();
  }

  private Stream<String> ids() {
    return desk.carryOut(request("latest")) instanceof Reply.Entries(var shown, var all)
        ? shown.stream().map(headline -> VisibleText.of(headline.entry().id()))
        : Stream.empty();
  }

  private Request request(String command) {
    return new Request(Dialogue.HERE, asker, command, Map.of());
  }
}
