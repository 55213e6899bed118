package onrecord.fetch;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation (RFC 4632), either of IPv4 or of IPv6.
 *
 * @param text as written, such as {@code 10.0.0.0/8}
 * @param first the bytes of its first address, 4 or 16
 * @param bits how many leading bits all its addresses share
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cidr(String text, byte[] first, int bits) {
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    byte[] first = bytes(text.substring(0, slash));
    int bits = Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > first.length * 8) {
      throw new IllegalArgumentException(text + ": allowed are 0 to " + first.length * 8 + " bits");
    }
    return new Cidr(text, first, bits);
  }

  /** Whether an address, given as its 4 or 16 bytes, is in this range. */
  boolean holds(byte[] address) {
    return address.length == first.length && sharedBits(address) >= bits;
  }

  private int sharedBits(byte[] address) {
    for (int i = 0; i < first.length; i++) {
      int differing = (address[i] ^ first[i]) & 0xff;
      if (differing != 0) {
        return i * 8 + Integer.numberOfLeadingZeros(differing) - 24;
      }
    }
    return first.length * 8;
  }

  /** A mapped IPv6 address keeps its 16 bytes; {@code InetAddress} would make it one of IPv4. */
  private static byte[] bytes(String literal) {
    byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
    if (bytes.length == 16 || literal.indexOf(':') < 0) {
      return bytes;
    }
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(bytes, 0, mapped, 12, 4);
    return mapped;
  }
}
