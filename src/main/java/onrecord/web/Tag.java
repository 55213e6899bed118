package onrecord.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, 8.8.3): weak ones, as a text is the same squeezed or not. */
final class Tag {
  /** Two texts of an address have the same with a chance of 2 to the power of -96. */
  private static final int BYTES = 12;

  private static final Pattern BETWEEN = Pattern.compile(",");

  private Tag() {}

  /** The tag of a text. */
  static String of(byte[] text) {
    byte[] digest = Arrays.copyOf(sha256().digest(text), BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }

  /**
   * Whether a reader has it.
   *
   * @param known what the header field If-None-Match holds
   */
  static boolean isAmong(String tag, String known) {
    return BETWEEN
        .splitAsStream(known)
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || same(one, tag));
  }

  private static boolean same(String one, String tag) {
    return one.equals(tag) || ("W/" + one).equals(tag);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
