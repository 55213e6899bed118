package onrecord.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for a text: two texts have the same key only if they are the same (128 bits of SHA-256).
 *
 * @param high the first 64 bits
 * @param low the other 64
 */
public record TextKey(long high, long low) {
  /** Finding one takes longer than using it. */
  private static final ThreadLocal<MessageDigest> DIGESTS =
      ThreadLocal.withInitial(TextKey::sha256);

  public static TextKey of(String text) {
    byte[] digest = DIGESTS.get().digest(text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer bits = ByteBuffer.wrap(digest);
    return new TextKey(bits.getLong(), bits.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
