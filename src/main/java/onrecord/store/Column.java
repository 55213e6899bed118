package onrecord.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts of a page as columns: PostgreSQL takes no NUL, and UTF-8 no half of a surrogate pair. */
final class Column {
  private static final Pattern UNFIT = Pattern.compile("[\\x00\\\\]|\\p{Cs}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  /** An index of PostgreSQL holds 2,700 bytes of a key. */
  private static final int LONGEST_KEY = 500;

  private static final int KEPT_OF_LONG_KEY = 100;

  private Column() {}

  static String of(String text) {
    return UNFIT.matcher(text).replaceAll(Column::escaped);
  }

  private static String escaped(MatchResult found) {
    return "\\\\u%04x".formatted((int) found.group().charAt(0));
  }

  static String read(String column) {
    return ESCAPED.matcher(column).replaceAll(Column::unescaped);
  }

  private static String unescaped(MatchResult found) {
    char c = (char) HexFormat.fromHexDigits(found.group(1));
    return c == '\\' ? "\\\\" : String.valueOf(c);
  }

  /** Stands for an id, whatever its length. */
  static String key(String id) {
    String column = of(id);
    return column.length() <= LONGEST_KEY
        ? column
        : column.substring(0, KEPT_OF_LONG_KEY) + " " + digest(column);
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
