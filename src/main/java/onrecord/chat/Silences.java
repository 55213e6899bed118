package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.answer.Reason;
import onrecord.question.Question;

/** Lays out that the record is silent: why, and what comes closest without being an answer. */
final class Silences {
  private final Texts texts;
  private final Citations citations;
  private final boolean repeats;

  /**
   * @param repeats whether words of the question are repeated
   */
  Silences(Texts texts, Citations citations, boolean repeats) {
    this.repeats = repeats;
    this.texts = texts;
    this.citations = citations;
  }

  /** Why, and what the entries are that come closest, if any follow. */
  List<Message.Block> why(Answer.Silence silence) {
    List<Message.Block> blocks = new ArrayList<>();
    blocks.add(new Message.Block(reason(silence)));
    if (!silence.nearest().isEmpty()) {
      blocks.add(Message.Block.of(Line.of(Piece.plain(texts.of("silence.nearest")))));
    }
    return blocks;
  }

  List<Message.Block> nearest(Answer.Silence silence, boolean several) {
    return silence.nearest().stream()
        .map(found -> citations.entry(found.coverage(), found.entry(), several))
        .toList();
  }

  /** What is not read back yet may hold what is missing. */
  private List<Line> reason(Answer.Silence silence) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Piece.alert(reason(silence.reason(), silence.question()))));
    if (silence.searched().rebuilding().isPresent()) {
      lines.add(Line.of(Piece.alert(texts.of("silence.rebuilding"))));
    }
    return lines;
  }

  private String reason(Reason reason, Question question) {
    String key = "silence." + reason.name().toLowerCase(Locale.ROOT);
    return switch (reason) {
      case UNKNOWN_PERSON ->
          repeats ? texts.of(key, strangers(question)) : texts.of("silence.not_about");
      case NOT_ABOUT ->
          speaker(question)
              .filter(any -> repeats)
              .map(name -> texts.of(key + ".speaker", name))
              .orElse(texts.of(key));
      case NOT_A_QUESTION -> question.language().map(this::foreign).orElse(texts.of(key));
      case NO_COVERAGE, NOTHING_IN_WINDOW -> texts.of(key);
    };
  }

  /** In the asker's language, if we have it; English itself can be no question as well. */
  private String foreign(Locale asked) {
    if (asked.equals(Locale.ENGLISH)) {
      return texts.of("silence.not_a_question");
    }
    return Languages.nearest(asked)
        .map(ours -> Texts.of(ours).of("silence.not_a_question.english"))
        .orElseGet(() -> texts.of("silence.not_a_question.language", texts.name(asked)));
  }

  private static String strangers(Question question) {
    return question.strangers().stream().map(Shortened::of).collect(Collectors.joining(", "));
  }

  private static Optional<String> speaker(Question question) {
    return question.speakers().stream().findFirst().map(mention -> mention.person().name());
  }
}
