package onrecord.index;

import java.util.List;
import java.util.Optional;
import onrecord.text.Edits;

/** Several dictionaries as one. Not safe for threads. */
record Dictionaries(List<Dictionary> dictionaries) {
  private static final int TWO_EDITS_FROM = 8;

  boolean holds(String word) {
    return dictionaries.stream().anyMatch(dictionary -> dictionary.count(word) > 0);
  }

  /**
   * The most frequent of the words that are the fewest edits away: at most 1 for a word of 4
   * letters, 2 for one of 8. An edit adds, drops or changes a letter, or swaps two neighbours.
   */
  Optional<String> nearest(String word) {
    if (holds(word)) {
      return Optional.of(word);
    }
    String best = null;
    int bestEdits = 1 + (word.length() >= TWO_EDITS_FROM ? 2 : 1);
    for (Dictionary dictionary : dictionaries) {
      for (String other : dictionary.within(word, bestEdits - 1)) {
        int edits = Edits.between(word, other, bestEdits);
        if (edits < bestEdits || (edits == bestEdits && best != null && isBetter(other, best))) {
          best = other;
          bestEdits = edits;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isBetter(String other, String best) {
    int more = Integer.compare(count(other), count(best));
    return more != 0 ? more > 0 : other.compareTo(best) < 0;
  }

  private int count(String word) {
    return dictionaries.stream().mapToInt(dictionary -> dictionary.count(word)).sum();
  }
}
