package onrecord.text;

/**
 * Counts the edits between two words (Damerau, "A technique for computer detection and correction
 * of spelling errors", 1964).
 */
public final class Edits {
  private Edits() {}

  /**
   * How many letters must be added, dropped, changed, or swapped with their neighbour (each stretch
   * once: optimal string alignment).
   *
   * @param atMost where counting stops: a greater distance is given as {@code atMost + 1}
   */
  public static int between(String a, String b, int atMost) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = row(a, b, i, last, beforeLast);
      if (least(row) > atMost) {
        return atMost + 1;
      }
      beforeLast = last;
      last = row;
    }
    return Math.min(last[b.length()], atMost + 1);
  }

  private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
      if (isSwap(a, b, i, j)) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    return row;
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static int least(int[] row) {
    int least = row[0];
    for (int value : row) {
      least = Math.min(least, value);
    }
    return least;
  }
}
