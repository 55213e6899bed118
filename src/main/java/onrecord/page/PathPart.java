package onrecord.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Writes an id or a name as one part of an address's path, and reads it back.
 *
 * <p>Percent-encoding alone does not do: servers and proxies decode {@code %2F} before they look
 * for slashes, and take {@code %2E%2E} for the folder above. What they might trip over is written
 * with a tilde in place of the percent sign.
 */
public final class PathPart {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern TILDE = Pattern.compile("~([0-9A-F]{2})");
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private PathPart() {}

  /** As it stands in an address: ASCII letters, digits, and {@code - _ . ~ %}. */
  public static String written(String text) {
    StringBuilder written = new StringBuilder(text.length());
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (PLAIN.indexOf(c) >= 0 || (c == '.' && isPlainDot(text))) {
        written.append(c);
      } else {
        written.append(c > ' ' && c < 0x7f ? '~' : '%').append(HEX.toHexDigits(unit));
      }
    }
    return written.toString();
  }

  /**
   * What was written.
   *
   * @param decoded the part of the path, percent-decoded by the server
   */
  public static String read(String decoded) {
    return TILDE
        .matcher(decoded)
        .replaceAll(hex -> quoted((char) HexFormat.fromHexDigits(hex.group(1))));
  }

  private static String quoted(char c) {
    return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
  }

  private static boolean isPlainDot(String text) {
    return !text.equals(".") && !text.equals("..");
  }
}
