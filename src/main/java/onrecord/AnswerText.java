package onrecord;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.chat.console.TerminalText;
import onrecord.coverage.Entry;
import onrecord.quote.Person;

/** An answer for a person to read. */
final class AnswerText {
  private AnswerText() {}

  /** Excerpts with their citations, or why there is none and what comes nearest. */
  static String of(Answer answer) {
    return switch (answer) {
      case Answer.OnRecord found ->
          found.excerpts().stream().map(AnswerText::excerpt).collect(Collectors.joining("\n"));
      case Answer.Silence silence -> silence(silence);
    };
  }

  private static String excerpt(Excerpt excerpt) {
    Stream<String> words = excerpt.text().lines().map(line -> "| " + TerminalText.safe(line));
    Stream<String> citation =
        Stream.of(TerminalText.safe(speaker(excerpt) + citation(excerpt.entry())));
    return Stream.concat(words, citation).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String speaker(Excerpt excerpt) {
    return excerpt.speaker().map(Person::name).map(name -> name + ", ").orElse("");
  }

  private static String citation(Entry entry) {
    String title = entry.title().map(words -> ": " + words).orElse("");
    String url = entry.url().map(address -> " " + address).orElse("");
    return EntryText.time(entry) + title + " (" + entry.id() + ")" + url;
  }

  private static String silence(Answer.Silence silence) {
    String reason =
        switch (silence.reason()) {
          case NO_COVERAGE -> "no page is open";
          case UNKNOWN_PERSON -> "the record does not hold that person";
          case NOTHING_IN_WINDOW -> "no entry was published in that time";
          case NOT_ABOUT -> "no entry answers that";
          case NOT_A_QUESTION -> "that asks nothing";
        };
    List<String> nearest =
        silence.nearest().stream()
            .map(near -> "  " + TerminalText.safe(citation(near.entry())))
            .toList();
    String closest =
        nearest.isEmpty() ? "" : "\nWhat comes nearest:\n" + String.join("\n", nearest);
    return "Nothing on record: " + reason + "." + closest;
  }
}
