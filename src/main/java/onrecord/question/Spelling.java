package onrecord.question;

import onrecord.text.Edits;

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

  static int distance(String a, String b) {
    return Edits.between(a, b, Math.max(a.length(), b.length()));
  }
}
