package onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the record uses, to find the one that somebody meant to type, and the numbers of
 * their stems, so that passages are kept and compared as numbers. A lookup looks at words of about
 * the same length and compares their sets of letters before it counts edits, so that its cost is
 * bounded whatever was typed. Not safe for threads.
 */
final class Dictionary {
  /** Stands for a stem that no passage holds. */
  static final int UNKNOWN = -1;

  private static final int LONGEST = 40;
  private static final int ONE_EDIT_FROM = 4;

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final List<Drawer> byLength = new ArrayList<>();

  Dictionary() {
    for (int length = 0; length <= LONGEST; length++) {
      byLength.add(new Drawer());
    }
  }

  /** A word, with how often it occurs: one that went out of use stays, with the count 0. */
  private static final class Word {
    private final String text;
    private final int stem;
    private int count;

    Word(String text, int stem) {
      this.text = text;
      this.stem = stem;
    }
  }

  /** Words of one length. */
  private static final class Drawer {
    private Word[] words = new Word[2];
    private long[] letters = new long[2];
    private int size;

    void add(Word word) {
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
        letters = Arrays.copyOf(letters, 2 * size);
      }
      words[size] = word;
      letters[size++] = lettersOf(word.text);
    }
  }

  /** Counts a word of a passage, and answers with the number of its stem. */
  int add(Form form) {
    Word word = word(form);
    word.count++;
    return word.stem;
  }

  void remove(Form form) {
    word(form).count--;
  }

  /** The number of the stem of a word that is in a name: nobody is led to it by a typo. */
  int stem(Form form) {
    return word(form).stem;
  }

  private Word word(Form form) {
    Word known = words.get(form.word());
    return known == null ? register(form) : known;
  }

  private Word register(Form form) {
    Integer next = stems.size();
    Integer older = stems.putIfAbsent(form.stem(), next);
    Word word = new Word(form.word(), older == null ? next : older);
    words.put(word.text, word);
    if (word.text.length() <= LONGEST && word.text.chars().allMatch(Character::isLetter)) {
      byLength.get(word.text.length()).add(word);
    }
    return word;
  }

  /** The number of a stem, or {@link #UNKNOWN}. */
  int known(String stem) {
    return stems.getOrDefault(stem, UNKNOWN);
  }

  /** How often a word occurs. */
  int count(String word) {
    Word known = words.get(word);
    return known == null ? 0 : known.count;
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
        if (Long.bitCount(letters ^ drawer.letters[i]) <= 2 * edits && drawer.words[i].count > 0) {
          near.add(drawer.words[i].text);
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
