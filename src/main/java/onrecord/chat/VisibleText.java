package onrecord.chat;

import java.util.regex.Pattern;

/**
 * What of a text of a page or a person shows wherever it is printed: it can neither move a
 * terminal's cursor, nor change colours, nor reorder, hide or pile up characters, nor begin a line
 * of its own. What is left are the words as they were.
 */
public final class VisibleText {
  /** Enough for every living script; more is there to paint over the neighbouring lines. */
  static final int MAX_MARKS = 4;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int FIRST_TAG = 0xE0000;
  private static final int LAST_TAG = 0xE0FFF;

  /** A control sequence (ECMA-48, 5.4): without it "[31m" would be left behind as noise. */
  private static final Pattern CONTROL_SEQUENCE =
      Pattern.compile("(?:\\x1b\\[|\\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]");

  private VisibleText() {}

  /** The text on one line; white space of any length is one space. */
  public static String of(String text) {
    String bare = CONTROL_SEQUENCE.matcher(text).replaceAll("");
    StringBuilder kept = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i += Character.charCount(bare.codePointAt(i))) {
      int c = bare.codePointAt(i);
      if (isSpace(c)) {
        appendSpace(kept);
      } else if (isVisible(c) ? !isMark(c) || !isPiledUp(kept) : joins(c, kept, bare, i + 1)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isPiledUp(StringBuilder kept) {
    int at = kept.length();
    int marks = 0;
    while (at > 0 && marks < MAX_MARKS && isMark(kept.codePointBefore(at))) {
      at -= Character.charCount(kept.codePointBefore(at));
      marks++;
    }
    return marks == MAX_MARKS;
  }

  private static void appendSpace(StringBuilder kept) {
    if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
      kept.append(' ');
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /**
   * Control and format characters (bidi controls among them), lone surrogates, tags and what is
   * reserved beside them show nothing.
   */
  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    boolean shown =
        type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    return shown && (c < FIRST_TAG || c > LAST_TAG);
  }

  /** Joiners are part of a word in some scripts, and of one picture between two emoji. */
  private static boolean joins(int c, StringBuilder before, String text, int next) {
    boolean joiner = c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    if (!joiner || before.isEmpty() || next >= text.length()) {
      return false;
    }
    int left = before.codePointBefore(before.length());
    int right = text.codePointAt(next);
    boolean word = isJoining(left) && isJoining(right) && Character.isLetter(right);
    return word || (c == ZERO_WIDTH_JOINER && isPicture(left) && isPicture(right));
  }

  private static boolean isPicture(int c) {
    return c == EMOJI_STYLE || Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
  }

  private static boolean isJoining(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case ARABIC, SYRIAC, MONGOLIAN -> true;
      case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA -> true;
      case TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, KHMER -> true;
      default -> false;
    };
  }
}
