package onrecord.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.question.Mention;
import onrecord.question.Question;

/** Says how a question was understood, so that a wrong answer shows where it comes from. */
final class Understood {
  private final Texts texts;

  Understood(Texts texts) {
    this.texts = texts;
  }

  /** One line; none where nothing of the question was understood. */
  Optional<Message.Block> of(Question question) {
    List<String> parts = new ArrayList<>();
    add(parts, "speaker", names(question, Mention.Role.SPEAKER));
    add(parts, "subject", names(question, Mention.Role.SUBJECT));
    add(parts, "topic", topic(question));
    question.window().ifPresent(window -> add(parts, "window", window.words()));
    question.within().ifPresent(cited -> add(parts, "within", cited.entry()));
    return parts.isEmpty() ? Optional.empty() : Optional.of(line(String.join(", ", parts)));
  }

  private Message.Block line(String parts) {
    return Message.Block.of(Line.of(Piece.faint(texts.of("understood.as", parts))));
  }

  private void add(List<String> parts, String key, String words) {
    if (!words.isBlank()) {
      parts.add(texts.of("understood." + key, Shortened.of(words)));
    }
  }

  private static String names(Question question, Mention.Role role) {
    return question.people().stream()
        .filter(mention -> mention.role() == role)
        .map(mention -> mention.person().name())
        .collect(Collectors.joining(", "));
  }

  /** The topic without the names of those who are named as its subject. */
  private static String topic(Question question) {
    Set<String> named =
        question.people().stream()
            .flatMap(mention -> Arrays.stream(mention.words().split("\\s+", -1)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return question.topic().stream()
        .filter(word -> !named.contains(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }
}
