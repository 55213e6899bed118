package onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the record uses, to find the one that somebody meant to type. A lookup looks at
 * words of about the same length and compares their sets of letters before it counts edits, so that
 * its cost is bounded whatever was typed. Not safe for threads.
 */
final class Dictionary {
  private static final int LONGEST = 40;
  private static final int ONE_EDIT_FROM = 4;

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Drawer> byLength = new ArrayList<>();

  Dictionary() {
    for (int length = 0; length <= LONGEST; length++) {
      byLength.add(new Drawer());
    }
  }

  /** Words of one length; one that went out of use stays, with the count 0. */
  private static final class Drawer {
    private String[] words = new String[16];
    private long[] letters = new long[16];
    private int size;

    void add(String word) {
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
        letters = Arrays.copyOf(letters, 2 * size);
      }
      words[size] = word;
      letters[size++] = lettersOf(word);
    }
  }

  void add(Iterable<String> words) {
    for (String word : words) {
      if (word.length() <= LONGEST && counts.merge(word, 1, Integer::sum) == 1) {
        register(word);
      }
    }
  }

  private void register(String word) {
    if (!word.chars().allMatch(Character::isLetter)) {
      return;
    }
    byLength.get(word.length()).add(word);
  }

  void remove(Iterable<String> words) {
    for (String word : words) {
      counts.computeIfPresent(word, (same, count) -> count - 1);
    }
  }

  /** How often a word occurs. */
  int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  /** The words of letters that may be that few edits away, and some that are farther. */
  List<String> within(String word, int edits) {
    List<String> near = new ArrayList<>();
    if (word.length() < ONE_EDIT_FROM || word.length() > LONGEST) {
      return near;
    }
    long letters = lettersOf(word);
    int longest = Math.min(LONGEST, word.length() + edits);
    for (int length = word.length() - edits; length <= longest; length++) {
      Drawer drawer = byLength.get(length);
      for (int i = 0; i < drawer.size; i++) {
        if (Long.bitCount(letters ^ drawer.letters[i]) <= 2 * edits && count(drawer.words[i]) > 0) {
          near.add(drawer.words[i]);
        }
      }
    }
    return near;
  }

  /** One bit for each letter that occurs; one edit changes two bits at most. */
  private static long lettersOf(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }
}
