package onrecord.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Answer;

/** Says which language the record is in, to who asks in another: in theirs, if we have it. */
final class RecordLanguage {
  private final Texts texts;

  /**
   * @param texts for askers whose language we lack
   */
  RecordLanguage(Texts texts) {
    this.texts = texts;
  }

  /** Empty where the question is in a language of the record, or either is not known. */
  Optional<Message.Block> of(Answer answer) {
    Set<Locale> languages = answer.searched().languages();
    return answer
        .question()
        .language()
        .filter(asked -> !languages.isEmpty() && !languages.contains(asked))
        .map(asked -> Languages.nearest(asked).map(Texts::of).orElse(texts))
        .map(words -> words.of("language.record", names(languages, words)))
        .map(line -> Message.Block.of(Line.of(Piece.alert(line))));
  }

  private static String names(Set<Locale> languages, Texts words) {
    return languages.stream().map(words::name).sorted().collect(Collectors.joining(", "));
  }
}
