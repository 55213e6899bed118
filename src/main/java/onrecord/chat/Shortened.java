package onrecord.chat;

/** Words of a person as they are repeated to them: enough to recognise, never a screenful. */
final class Shortened {
  private static final int MOST = 60;

  private Shortened() {}

  static String of(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST)) + "\u2026";
  }
}
