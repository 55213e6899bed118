package onrecord.web;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation (RFC 4632).
 *
 * @param first one of its addresses
 * @param bits how many leading bits all its addresses share with that one
 */
public record Network(InetAddress first, int bits) {
  public Network {
    int most = Byte.SIZE * first.getAddress().length;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(
          first.getHostAddress() + "/" + bits + ": expected 0 to " + most + " bits");
    }
  }

  /**
   * Reads "10.0.0.0/8", or one address alone.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Network of(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = Byte.SIZE * first.getAddress().length;
      return new Network(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          text + ": expected an IP address, or a range of them as 10.0.0.0/8", e);
    }
  }

  /** Whether an address is in it. */
  public boolean holds(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    return own.length == other.length && sharedBits(own, other) >= bits;
  }

  private static int sharedBits(byte[] own, byte[] other) {
    for (int i = 0; i < own.length; i++) {
      int differing = Byte.toUnsignedInt((byte) (own[i] ^ other[i]));
      if (differing != 0) {
        return Byte.SIZE * i + Integer.numberOfLeadingZeros(differing) - (Integer.SIZE - Byte.SIZE);
      }
    }
    return Byte.SIZE * own.length;
  }
}
