package onrecord.chat;

/** Words of a person as they are repeated to them: enough to recognise, never a screenful. */
final class Shortened {
  private static final int MOST = 60;

  /** Why something failed: a sentence or two. */
  static final int REASON = 300;

  private Shortened() {}

  static String of(String text) {
    return of(text, MOST);
  }

  /** At most so many characters of it. */
  static String of(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
  }
}
