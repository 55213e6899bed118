package onrecord.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import onrecord.chat.Script;
import onrecord.place.Place;

/**
 * An announcement as it is kept until its end.
 *
 * @param id the announcement's
 * @param place where it is to stand, as its tenant is called now
 * @param kept since when
 * @param begun when somebody began to send it and did not come to know the end; empty where it has
 *     surely not been sent
 * @param script all that it has to say
 */
public record Delivery(
    String id,
    Place place,
    Instant due,
    Instant kept,
    Optional<Instant> begun,
    Optional<String> ping,
    Script script) {
  /** A hash so long is never that of another by chance; written, it has 20 characters. */
  private static final int NONCE_BYTES = 15;

  public Delivery {
    Announcement.check(id);
  }

  /** Whether it goes before others. */
  public boolean isUrgent() {
    return Announcement.isUrgent(id);
  }

  /** The same for this delivery whoever sends it, and for no other: 21 characters. */
  public String nonce() {
    return nonce(id);
  }

  static String nonce(String id) {
    byte[] hash = Arrays.copyOf(sha256(id), NONCE_BYTES);
    return "d" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
