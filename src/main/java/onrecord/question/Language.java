package onrecord.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells other languages from English by their little words or their script. */
final class Language {
  private static final Map<String, Set<String>> PROFILES = profiles();

  private Language() {}

  /** The language's English name, or its script's; empty for English and where nothing tells. */
  static Optional<String> of(Typed typed) {
    return script(typed.text()).or(() -> byLittleWords(typed));
  }

  private static Map<String, Set<String>> profiles() {
    Map<String, Set<String>> profiles = new HashMap<>();
    Words.sections("languages.txt")
        .forEach((name, lines) ->
            profiles.put(name, new HashSet<>(lines.stream().flatMap(l -> l.stream()).toList())));
    return profiles;
  }

  private static Optional<String> script(String text) {
    Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(s -> s != Character.UnicodeScript.LATIN && s != Character.UnicodeScript.COMMON)
        .map(s -> name(s.name()));
  }

  private static String name(String script) {
    return script.charAt(0)
        + script.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> byLittleWords(Typed typed) {
    long english = typed.tokens().stream().filter(t -> isEnglish(t.key())).count();
    return PROFILES.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), hits(typed, e.getValue())))
        .filter(e -> e.getValue() >= 2 && e.getValue() > english)
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static long hits(Typed typed, Set<String> words) {
    return typed.tokens().stream().filter(t -> words.contains(t.key())).count();
  }

  private static boolean isEnglish(String word) {
    return Words.FUNCTION.contains(word) || Words.AUX.contains(word) || Words.SAY.contains(word);
  }
}
