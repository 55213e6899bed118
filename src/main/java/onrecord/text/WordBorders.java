package onrecord.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Where a text may be cut without cutting a word or a number: not in "2,600", "O'Brien" or
 * "twenty-five". Simpler than Unicode's word borders (UAX #29), which part words at hyphens.
 */
public final class WordBorders {
  /** They join the letters and digits right beside them; the last four cannot be seen. */
  private static final String JOINERS = ".,'\u2019-\u2010\u2011:/\u00ad\u200c\u200d\u2060";

  /** Written without spaces: only a dictionary knows where a word ends. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int LONG_VOWEL = 0x30fc; // of Japanese; common to several scripts

  private WordBorders() {}

  /** Whether both ends of a stretch are borders. */
  public static boolean around(CharSequence text, int start, int end) {
    return at(text, start) && at(text, end);
  }

  /**
   * Whether no word or number stands on both sides.
   *
   * @param position a UTF-16 unit, or the text's length; its ends are borders
   */
  public static boolean at(CharSequence text, int position) {
    if (position == 0 || position == text.length()) {
      return true;
    }
    int before = Character.codePointBefore(text, position);
    int after = Character.codePointAt(text, position);
    return !isWithinPair(text, position)
        && !isJoined(before, after)
        && !(isJoiner(after) && joins(text, position))
        && !(isJoiner(before) && joins(text, position - 1));
  }

  private static boolean isWithinPair(CharSequence text, int position) {
    return Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
  }

  private static boolean joins(CharSequence text, int joiner) {
    return joiner > 0
        && joiner + 1 < text.length()
        && isJoined(
            Character.codePointBefore(text, joiner), Character.codePointAt(text, joiner + 1));
  }

  private static boolean isJoined(int before, int after) {
    return isOfWord(before) && isOfWord(after) && !isUnspaced(before) && !isUnspaced(after);
  }

  private static boolean isJoiner(int codePoint) {
    return JOINERS.indexOf(codePoint) >= 0;
  }

  private static boolean isOfWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }

  private static boolean isUnspaced(int codePoint) {
    return codePoint == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(codePoint));
  }
}
