package onrecord.question;

/** Tells a misspelt name from another name. */
final class Spelling {
  private Spelling() {}

  /**
   * Whether a word may be a slip for a name: the same first letter, and letters missing, doubled,
   * changed or swapped: in four letters two swapped, in five to seven one slip, in more two.
   */
  static boolean isSlip(String word, String name) {
    return isSlip(word, name, 0);
  }

  /** The same where the given name is right: a slip more is believed. */
  static boolean isSlipBesideGiven(String word, String name) {
    return isSlip(word, name, 1);
  }

  private static boolean isSlip(String word, String name, int more) {
    int length = Math.min(word.length(), name.length());
    if (length < 4 || word.charAt(0) != name.charAt(0)) {
      return false;
    }
    int allowed = more + (length >= 8 ? 2 : 1);
    if (Math.abs(word.length() - name.length()) > allowed) {
      return false;
    }
    boolean shortWord = length == 4 && more == 0;
    return shortWord ? isSwap(word, name) : distance(word, name) <= allowed;
  }

  private static boolean isSwap(String word, String name) {
    return word.length() == name.length() && distance(word, name) == 1 && anagram(word, name);
  }

  private static boolean anagram(String one, String other) {
    return one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
  }

  /** Optimal string alignment (Damerau 1964): changes, gaps and swaps of neighbours count one. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] cost) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
