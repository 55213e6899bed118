package onrecord.fetch;

import java.util.regex.Pattern;

/** Addresses as they may be shown: short, with nothing hidden in them and no secret. */
final class Shown {
  private static final int MAX_CHARACTERS = 100;
  private static final Pattern USER =
      Pattern.compile("^([A-Za-z0-9+.-]*:?[/\\\\]*).*@", Pattern.DOTALL);
  private static final Pattern QUERY = Pattern.compile("\\?.+", Pattern.DOTALL);

  private Shown() {}

  /** What was typed, without a user's name or password and without the query. */
  static String address(String typed) {
    String noUser = USER.matcher(typed).replaceFirst("$1…@");
    return shortened(QUERY.matcher(noUser).replaceFirst("?…"));
  }

  /** At most 100 characters and an ellipsis; a character that cannot be seen is named by number. */
  static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(MAX_CHARACTERS).forEach(c -> append(shown, c));
    boolean cut = text.codePointCount(0, text.length()) > MAX_CHARACTERS;
    return cut || shown.length() > 2 * MAX_CHARACTERS
        ? shown.substring(0, Math.min(shown.length(), MAX_CHARACTERS)) + "…"
        : shown.toString();
  }

  private static void append(StringBuilder shown, int character) {
    if (isHidden(character) && character != ' ') {
      shown.append("\\u{%x}".formatted(character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  /** Control, format and white-space characters, and halves of characters. */
  static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
