package onrecord;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
final class Spelling {
  private static final int MAX_EDITS = 3;

  private Spelling() {}

  /** The word that takes the fewest edits, three at most and less than half of the letters. */
  static Optional<String> nearest(String typed, Collection<String> allowed) {
    int most = Math.min(MAX_EDITS, typed.length() / 2);
    return allowed.stream()
        .filter(word -> edits(typed, word) <= most)
        .min(Comparator.comparingInt((String word) -> edits(typed, word)).thenComparing(w -> w));
  }

  /** Levenshtein's distance, in characters, regardless of case. */
  static int edits(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      next(row, from.charAt(i - 1), to);
    }
    return row[to.length()];
  }

  private static void next(int[] row, char c, String to) {
    int diagonal = row[0]++;
    for (int j = 1; j <= to.length(); j++) {
      int replaced = diagonal + (c == to.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
    }
  }
}
