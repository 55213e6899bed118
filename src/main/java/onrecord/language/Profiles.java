package onrecord.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.ResourceLines;

/** The lists by which languages are told: what a word says for each of them. */
final class Profiles {
  /** What letters say of a word that is no little one. */
  private static final double LETTERS = 0.4;

  /** What a little word says that names hold too ("van", "los"). */
  private static final double IN_NAMES = 0.25;

  /** The section of such words. */
  private static final String NAMES = "names";

  private static final String BORDER = "_";

  private static final Map<String, Set<String>> WORDS = languages("little-words.txt");
  private static final Map<String, Set<String>> SEQUENCES = languages("letters.txt");

  private Profiles() {}

  /** Whether it is a little word of the language. */
  static boolean isLittle(String word, String language) {
    return WORDS.getOrDefault(word, Set.of()).contains(language);
  }

  /**
   * For each language that a word may be of, how much it says for it: at most 1, the less the more
   * languages have it.
   */
  static Map<String, Double> weights(String word) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> languages = new HashSet<>(WORDS.getOrDefault(word, Set.of()));
    double whole = languages.remove(NAMES) ? IN_NAMES : 1;
    languages.forEach(language -> weights.put(language, whole / languages.size()));
    return languages.isEmpty() ? byLetters(word) : weights;
  }

  /** Of the sequences that a word holds, the best counts for each language. */
  static Map<String, Double> byLetters(String word) {
    Map<String, Double> weights = new HashMap<>();
    String bordered = BORDER + word + BORDER;
    SEQUENCES.forEach((sequence, languages) -> {
      if (bordered.contains(sequence)) {
        languages.forEach(
            language -> weights.merge(language, LETTERS / languages.size(), Math::max));
      }
    });
    return weights;
  }

  /** What the resource lists, with the languages under which it stands. */
  private static Map<String, Set<String>> languages(String resource) {
    Map<String, Set<String>> languages = new HashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : ResourceLines.of(Profiles.class, resource)) {
      if (line.startsWith("[")) {
        section = List.of(line.substring(1, line.length() - 1));
      } else {
        for (String listed : line.split("\\s+", -1)) {
          languages.computeIfAbsent(listed, one -> new HashSet<>()).addAll(section);
        }
      }
    }
    return languages;
  }
}
