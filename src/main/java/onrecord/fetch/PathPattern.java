package onrecord.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A path of a robots.txt: {@code *} stands for anything, {@code $} at its end for the end. */
final class PathPattern {
  private final List<String> parts;
  private final boolean toTheEnd;
  private final int length;

  PathPattern(String written) {
    String normal = normal(written);
    this.length = normal.length();
    this.toTheEnd = normal.endsWith("$");
    String open = toTheEnd ? normal.substring(0, normal.length() - 1) : normal;
    this.parts = List.of(open.split("\\*", -1));
  }

  /** In octets, as patterns are compared. */
  int length() {
    return length;
  }

  /** Whether a normal path matches: the parts between the stars stand in it, one after another. */
  boolean matches(String path) {
    if (!path.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    for (String part : parts.subList(1, parts.size())) {
      int found = path.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return !toTheEnd || at == path.length() || endsWithLast(path);
  }

  /** The last part may also stand later than where it was found first. */
  private boolean endsWithLast(String path) {
    if (parts.size() == 1 || !path.endsWith(parts.getLast())) {
      return false;
    }
    String before = path.substring(0, path.length() - parts.getLast().length());
    return new PathPattern(String.join("*", parts.subList(0, parts.size() - 1)) + "*")
        .matches(before);
  }

  /**
   * A path in one spelling (RFC 9309, section 2.2.2): octets beyond ASCII encoded, those of
   * unreserved characters not, hexadecimal digits in upper case.
   */
  static String normal(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    StringBuilder normal = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int encoded = bytes[i] == '%' ? octet(bytes, i + 1) : -1;
      if (encoded >= 0) {
        append(normal, encoded, isUnreserved(encoded));
        i += 2;
      } else {
        append(normal, bytes[i] & 0xff, bytes[i] > ' ');
      }
    }
    return normal.toString();
  }

  private static void append(StringBuilder normal, int octet, boolean plain) {
    if (plain) {
      normal.append((char) octet);
    } else {
      normal.append("%%%02X".formatted(octet));
    }
  }

  /** The octet that two hexadecimal digits name, or -1. */
  private static int octet(byte[] bytes, int from) {
    if (from + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[from], 16);
    int low = Character.digit(bytes[from + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int octet) {
    return (octet < 0x80 && Character.isLetterOrDigit(octet)) || "-._~".indexOf(octet) >= 0;
  }
}
