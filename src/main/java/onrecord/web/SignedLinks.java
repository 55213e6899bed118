package onrecord.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import onrecord.place.Seal;
import onrecord.place.Tenant;

/**
 * Makes and reads the tokens that let their holder read one coverage of a tenant: what they grant,
 * with an HMAC-SHA256 of it (RFC 2104), in base64url (RFC 4648). Safe for use by several threads.
 */
final class SignedLinks {
  /** Of the key, and of what signs a token. */
  private static final int KEY_BYTES = Seal.BYTES;

  private static final int LONGEST = 4_000;
  private static final byte FORM = 1;

  private final Seal seal;
  private final Duration holds;
  private final InstantSource clock;

  /**
   * What a token grants.
   *
   * @param owner whose the coverage is
   * @param coverage its id
   * @param until from then on nothing
   */
  record Grant(Tenant owner, String coverage, Instant until) {}

  /**
   * @param key random bytes that nobody else knows
   * @param holds how long a token does
   */
  SignedLinks(byte[] key, Duration holds, InstantSource clock) {
    this.seal = new Seal(key);
    this.holds = holds;
    this.clock = clock;
  }

  /** A token for a coverage; the same one for all of a day. */
  String token(Tenant owner, String coverage) {
    Instant until =
        clock.instant().truncatedTo(ChronoUnit.DAYS).plus(holds).plus(1, ChronoUnit.DAYS);
    byte[] grant = written(new Grant(owner, coverage, until));
    byte[] token = Arrays.copyOf(grant, grant.length + KEY_BYTES);
    System.arraycopy(seal.tag(grant, KEY_BYTES), 0, token, grant.length, KEY_BYTES);
    return encoded(token);
  }

  /** What a token grants now; empty for one that is not ours, was changed or has expired. */
  Optional<Grant> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      // The last letter has bits that are not read: one token is not to have several forms.
      return encoded(bytes).equals(token) ? signed(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Grant> signed(byte[] token) {
    if (token.length <= KEY_BYTES) {
      return Optional.empty();
    }
    byte[] grant = Arrays.copyOf(token, token.length - KEY_BYTES);
    byte[] signature = Arrays.copyOfRange(token, grant.length, token.length);
    return seal.fits(grant, signature)
        ? Optional.of(grant(grant)).filter(read -> clock.instant().isBefore(read.until()))
        : Optional.empty();
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  static byte[] written(Grant grant) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeLong(grant.until().getEpochSecond());
      out.writeUTF(grant.owner().platform());
      out.writeUTF(grant.owner().id());
      out.writeUTF(grant.coverage());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Only what we signed is read. */
  private static Grant grant(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORM) {
        throw new IllegalArgumentException("a token of another form");
      }
      Instant until = Instant.ofEpochSecond(in.readLong());
      return new Grant(new Tenant(in.readUTF(), in.readUTF()), in.readUTF(), until);
    } catch (IOException e) {
      throw new IllegalArgumentException("a token that ends early", e);
    }
  }
}
