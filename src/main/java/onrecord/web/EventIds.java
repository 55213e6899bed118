package onrecord.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import onrecord.place.Seal;

/**
 * Writes what a reader of events has got as an id that tells them nothing: positions are counted
 * over all tenants, and would show how much happens elsewhere. Each coverage has a key of its own;
 * an id is an HMAC-SHA256 tag of what it holds, and what it holds, hidden by the HMAC of that tag
 * (a synthetic initialisation vector, as RFC 5297 makes it), in base64url. Safe for use by several
 * threads.
 */
final class EventIds {
  private static final int TAG_BYTES = 16;
  private static final int HELD_BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;
  private static final int LETTERS = (TAG_BYTES + HELD_BYTES) * 4 / 3;

  /** First bytes of what is signed: tokens of {@link SignedLinks} begin with 1. */
  private static final byte COVERAGE = 2;

  private static final byte TAG = 3;
  private static final byte MASK = 4;

  private final byte[] key;

  /**
   * @param key random bytes that nobody else knows
   */
  EventIds(byte[] key) {
    this.key = key.clone();
  }

  /** The same for all readers of a coverage. */
  String of(View view, Reached reached) {
    byte[] own = key(view);
    byte[] held = held(reached.position(), reached.moment());
    byte[] tag = tag(own, held);
    byte[] masked = masked(own, tag, held);
    byte[] id = ByteBuffer.allocate(TAG_BYTES + HELD_BYTES).put(tag).put(masked).array();
    return Base64.getUrlEncoder().encodeToString(id);
  }

  private static byte[] held(long position, Instant moment) {
    return ByteBuffer.allocate(HELD_BYTES)
        .putLong(position)
        .putLong(moment.getEpochSecond())
        .putInt(moment.getNano())
        .array();
  }

  /** What an id stands for; empty for one that is not ours, or not of this coverage. */
  Optional<Reached> read(View view, String id) {
    if (id.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      return read(key(view), Base64.getUrlDecoder().decode(id));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reached> read(byte[] own, byte[] id) {
    byte[] tag = Arrays.copyOf(id, TAG_BYTES);
    byte[] held = masked(own, tag, Arrays.copyOfRange(id, TAG_BYTES, id.length));
    return MessageDigest.isEqual(tag, tag(own, held))
        ? Optional.of(reached(held))
        : Optional.empty();
  }

  private static Reached reached(byte[] held) {
    ByteBuffer bytes = ByteBuffer.wrap(held);
    return new Reached(bytes.getLong(), Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()));
  }

  private byte[] key(View view) {
    return hmac(
        key,
        COVERAGE,
        SignedLinks.written(
            new SignedLinks.Grant(view.owner(), view.coverage().id(), Instant.EPOCH)));
  }

  private static byte[] tag(byte[] own, byte[] held) {
    return Arrays.copyOf(hmac(own, TAG, held), TAG_BYTES);
  }

  /** Hides what is held, and shows it again. */
  private static byte[] masked(byte[] own, byte[] tag, byte[] held) {
    byte[] masked = hmac(own, MASK, tag);
    for (int i = 0; i < held.length; i++) {
      masked[i] ^= held[i];
    }
    return Arrays.copyOf(masked, held.length);
  }

  private static byte[] hmac(byte[] key, byte first, byte[] rest) {
    byte[] signed = ByteBuffer.allocate(1 + rest.length).put(first).put(rest).array();
    return new Seal(key).tag(signed, Seal.BYTES);
  }
}
