package onrecord.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds what looks alike to one form, so that words can be compared. */
public final class Fold {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Fold() {}

  /**
   * Curly, low and angled quotation marks as straight ones, and non-breaking spaces as spaces; unit
   * for unit, so that positions stay true.
   */
  public static String quotationMarks(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char straight = straight(text.charAt(i));
      if (straight != text.charAt(i)) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, straight);
      }
    }
    return folded == null ? text : folded.toString();
  }

  /** White space of every kind and length as one space, none at the ends. */
  public static String whiteSpace(String text) {
    return isFolded(text) ? text : WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Lower case without accents, with straight quotation marks: for comparing, never for showing.
   */
  public static String key(String text) {
    String lower = quotationMarks(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return lower;
  }

  /** Most text is: looking costs a tenth of replacing. */
  private static boolean isFolded(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ' ' && afterSpace) || (c != ' ' && isOtherSpace(c))) {
        return false;
      }
      afterSpace = c == ' ';
    }
    return text.isEmpty() || !afterSpace;
  }

  private static boolean isOtherSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static char straight(char c) {
    if (c < '\u00a0') { // nearly all are
      return c == '`' ? '\'' : c;
    }
    return switch (c) {
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' -> '"';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc', '\uff07', '\u00b4' -> '\'';
      case '\u00a0', '\u2007', '\u202f' -> ' ';
      default -> c;
    };
  }
}
