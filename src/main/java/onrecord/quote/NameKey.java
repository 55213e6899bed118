package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.text.Fold;

/**
 * The words of a name, folded for comparing.
 *
 * @param words in order, suffixes ("Jr") left out; not empty
 */
record NameKey(List<String> words) {
  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "jr.", "sr.", "senior", "junior");

  private static final Set<String> REIGNS =
      Set.of("king", "queen", "prince", "princess", "pope", "emperor", "empress");

  static NameKey of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(name.strip(), -1)) {
      String key = Fold.key(word);
      if (!SUFFIXES.contains(key) || words.isEmpty()) {
        words.add(key.endsWith(".") && key.length() > 2 ? key.replace(".", "") : key);
      }
    }
    return new NameKey(List.copyOf(words));
  }

  /** Whether the word is a title that is borne with a given name for a lifetime. */
  static boolean isReign(String word) {
    return REIGNS.contains(word);
  }

  String first() {
    return words.getFirst();
  }

  String last() {
    return words.getLast();
  }

  boolean isSingle() {
    return words.size() == 1;
  }

  /** What two spellings of one full name share: "Donald J. Trump" and "Donald Trump". */
  String ends() {
    return isSingle() ? last() : first() + " " + last();
  }

  /** Whether this could be short for the other name. */
  boolean isWithin(NameKey full) {
    int at = 0;
    for (String word : words) {
      int found = full.words.subList(at, full.words.size()).indexOf(word);
      if (found < 0) {
        return false;
      }
      at += found + 1;
    }
    return true;
  }

  /** Whether one letter differs, is missing, or stands before its neighbour, in longer names. */
  boolean isMisspelt(NameKey other) {
    return words.size() == other.words.size()
        && !equals(other)
        && differing(other) == 1
        && ends().length() > 5;
  }

  private int differing(NameKey other) {
    int differing = 0;
    for (int i = 0; i < words.size(); i++) {
      String one = words.get(i);
      String two = other.words.get(i);
      if (!one.equals(two)) {
        differing += one.length() > 4 && isOneEdit(one, two) ? 1 : 2;
      }
    }
    return differing;
  }

  static boolean isOneEdit(String one, String two) {
    if (Math.abs(one.length() - two.length()) > 1) {
      return false;
    }
    int at = 0;
    while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
      at++;
    }
    String restOne = one.substring(at);
    String restTwo = two.substring(at);
    return tail(restOne).equals(tail(restTwo))
        || tail(restOne).equals(restTwo)
        || restOne.equals(tail(restTwo))
        || isSwapped(restOne, restTwo);
  }

  private static boolean isSwapped(String one, String two) {
    return one.length() > 1
        && one.length() == two.length()
        && one.charAt(0) == two.charAt(1)
        && one.charAt(1) == two.charAt(0)
        && one.substring(2).equals(two.substring(2));
  }

  private static String tail(String word) {
    return word.isEmpty() ? word : word.substring(1);
  }
}
