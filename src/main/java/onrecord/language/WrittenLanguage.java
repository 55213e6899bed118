package onrecord.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells languages from one another by their script, their little words and their letters. */
public final class WrittenLanguage {
  /** One little word that no other language has, and a third of another. */
  private static final double ENOUGH = 1.3;

  /** Where all words are little ones, or few languages share the script. */
  private static final double ENOUGH_ALONE = 1;

  private static final double ENOUGH_CYRILLIC = 0.7;

  /** How far the best must be before the second. */
  private static final double AHEAD = 1.25;

  private static final String SPANISH = "es";

  private WrittenLanguage() {}

  /**
   * The language of a text, by its ISO 639 code.
   *
   * @param text a question, a line, an entry; the longer, the more it costs
   * @return empty for names, fragments, mixtures and languages that are not known here
   */
  public static Optional<Locale> of(String text) {
    return Script.of(text)
        .flatMap(script -> script.onlyLanguage(text).or(() -> byWords(text, script)))
        .map(Locale::of);
  }

  private static Optional<String> byWords(String text, Script script) {
    List<Word> words = Word.of(text);
    Map<String, Double> scores = scores(words);
    if (text.contains("\u00bf") || text.contains("\u00a1")) {
      scores.merge(SPANISH, 1.0, Double::sum);
    }
    return scores.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(best -> best.getValue() >= enough(best.getKey(), words, script))
        .filter(best -> best.getValue() >= AHEAD * second(scores, best.getKey()))
        .map(Map.Entry::getKey);
  }

  private static Map<String, Double> scores(List<Word> words) {
    Map<String, Double> scores = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Word word : words) {
      if (seen.add(word.key())) {
        weights(word).forEach((language, weight) -> scores.merge(language, weight, Double::sum));
      }
    }
    return scores;
  }

  /** What looks like a name may be a German noun: its letters count half. */
  private static Map<String, Double> weights(Word word) {
    if (!word.isName()) {
      return Profiles.weights(word.key());
    }
    Map<String, Double> weights = Profiles.byLetters(word.key());
    weights.replaceAll((language, weight) -> weight / 2);
    return weights;
  }

  private static double enough(String language, List<Word> words, Script script) {
    if (script == Script.CYRILLIC) {
      return ENOUGH_CYRILLIC;
    }
    boolean alone = words.stream().allMatch(word -> Profiles.isLittle(word.key(), language));
    return alone ? ENOUGH_ALONE : ENOUGH;
  }

  private static double second(Map<String, Double> scores, String best) {
    return scores.entrySet().stream()
        .filter(score -> !score.getKey().equals(best))
        .map(Map.Entry::getValue)
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }
}
