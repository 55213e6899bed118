package onrecord.page;

/**
 * Text without what HTML cannot hold: control characters other than white space, and halves of
 * surrogate pairs, each replaced by U+FFFD. A carriage return, which parsers drop or change, is a
 * line break.
 */
final class Writable {
  private static final char REPLACEMENT = '\ufffd';

  private Writable() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isWritable(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder written = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isWritable(text, i)) {
        written.setCharAt(i, text.charAt(i) == '\r' ? '\n' : REPLACEMENT);
      }
    }
    return written.toString();
  }

  private static boolean isWritable(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\f';
    }
    if (!Character.isSurrogate(c)) {
      return c != '\ufffe' && c != '\uffff';
    }
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
