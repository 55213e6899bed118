package onrecord.chat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import onrecord.place.Seal;

/**
 * Makes and reads the payloads of buttons: what is to be done to which page of which message, under
 * a seal, in base64url (RFC 4648). Who may press it, and where, is not in it: that is looked up.
 */
final class Payloads {
  /** Of a message's token: nobody meets another by guessing. */
  static final int TOKEN_BYTES = 12;

  /** Half an HMAC-SHA256, as RFC 2104 (5) allows. */
  private static final int TAG_BYTES = 16;

  private static final int LONGEST = 64;
  private static final int HEAD_BYTES = 3;
  private static final int MEANT_BYTES = HEAD_BYTES + TOKEN_BYTES;

  private final Seal seal;

  /**
   * What a payload says.
   *
   * @param page that the button stands under, from 0; of a choice, which it is
   */
  record Meant(Button.Act act, int page, String token) {}

  Payloads(Seal seal) {
    this.seal = seal;
  }

  /** A token that was never used. */
  static String token() {
    return encoded(Seal.random(TOKEN_BYTES));
  }

  String write(Meant meant) {
    ByteBuffer payload = ByteBuffer.allocate(MEANT_BYTES + TAG_BYTES);
    payload.put(meant.act().letter()).putShort((short) meant.page());
    payload.put(Base64.getUrlDecoder().decode(meant.token()));
    byte[] head = Arrays.copyOf(payload.array(), MEANT_BYTES);
    return encoded(payload.put(seal.tag(head, TAG_BYTES)).array());
  }

  /** What we meant by it; empty for one that is not ours, or was changed. */
  Optional<Meant> read(String payload) {
    if (payload.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(payload);
      // The last letter has bits that are not read: one payload is not to have several forms.
      return bytes.length == MEANT_BYTES + TAG_BYTES && encoded(bytes).equals(payload)
          ? sealed(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Meant> sealed(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, MEANT_BYTES);
    byte[] tag = Arrays.copyOfRange(bytes, MEANT_BYTES, bytes.length);
    return seal.fits(head, tag) ? meant(head) : Optional.empty();
  }

  /** Empty for what a later version of this program means. */
  private static Optional<Meant> meant(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    Optional<Button.Act> act = Button.Act.of(bytes.get());
    int page = bytes.getShort();
    String token = encoded(Arrays.copyOfRange(head, HEAD_BYTES, head.length));
    return act.map(known -> new Meant(known, page, token));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
