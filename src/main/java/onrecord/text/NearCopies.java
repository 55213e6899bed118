package onrecord.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells texts that say the same in nearly the same words, as entries of a live page that repeat
 * each other do. Texts are compared by their words and pairs of neighbouring words (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
public final class NearCopies {
  private static final double CONTAINED = 0.6;
  private static final int FEWEST_WORDS = 4;
  private static final Set<String> DENIALS = Set.of("not", "no", "never", "cannot", "without");

  private NearCopies() {}

  /**
   * Whether the shorter text stands, but for a few words, in the longer one. A text of fewer than 4
   * words has to stand there whole, and so has every number of the shorter: "432 new cases" is no
   * copy of "611 new cases". Nor is "will stay" one of "will not stay".
   */
  public static boolean are(String a, String b) {
    List<String> first = words(a);
    List<String> second = words(b);
    List<String> shorter = first.size() <= second.size() ? first : second;
    List<String> longer = first.size() <= second.size() ? second : first;
    Set<String> held = shingles(longer);
    double enough = shorter.size() < FEWEST_WORDS ? 1 : CONTAINED;
    return !shorter.isEmpty()
        && held.containsAll(numbers(shorter))
        && denies(shorter) == denies(longer)
        && share(shingles(shorter), held) >= enough;
  }

  /**
   * How much two texts have in common: 1 if they have the same words in the same order, 0 if they
   * share none or either has none.
   */
  public static double resemblance(String a, String b) {
    Set<String> first = shingles(words(a));
    Set<String> second = shingles(words(b));
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    return all.isEmpty() ? 0 : (first.size() + second.size() - all.size()) / (double) all.size();
  }

  private static double share(Set<String> some, Set<String> all) {
    return some.stream().filter(all::contains).count() / (double) some.size();
  }

  private static List<String> numbers(List<String> words) {
    return words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
  }

  private static boolean denies(List<String> words) {
    return words.stream().anyMatch(word -> DENIALS.contains(word) || word.endsWith("n't"));
  }

  private static Set<String> shingles(List<String> words) {
    Set<String> shingles = new HashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      shingles.add(words.get(i - 1) + ' ' + words.get(i));
    }
    return shingles;
  }

  private static List<String> words(String text) {
    String key = Fold.key(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || !isWordPart(key, i)) {
        if (i > start) {
          words.add(key.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** Letters and digits; the point or comma within a number, the apostrophe within a word. */
  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return c == '\''
        ? Character.isLetter(before) && Character.isLetter(after)
        : (c == ',' || c == '.') && Character.isDigit(before) && Character.isDigit(after);
  }
}
