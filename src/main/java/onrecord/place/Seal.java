package onrecord.place;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what we gave out from what somebody made up: HMAC-SHA256 (RFC 2104) with a key that nobody
 * else has. Safe for use by several threads.
 */
public final class Seal {
  /** Of the key, and of a whole tag. */
  public static final int BYTES = 32;

  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /**
   * @param key random bytes that nobody else knows
   */
  public Seal(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes, not " + BYTES);
    }
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** Bytes that nobody can guess. */
  public static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /**
   * The tag of a text.
   *
   * @param bytes how many of it are wanted, at most {@link #BYTES}
   */
  public byte[] tag(byte[] text, int bytes) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(text), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  /** Whether the tag, of whatever length, is one of the text; takes as long for any. */
  public boolean fits(byte[] text, byte[] tag) {
    return tag.length > 0 && MessageDigest.isEqual(tag, tag(text, Math.min(tag.length, BYTES)));
  }
}
