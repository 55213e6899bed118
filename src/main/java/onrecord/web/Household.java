package onrecord.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Those whom limits take for one: an IPv4 address, or the 2^64 addresses of IPv6 that one line is
 * given.
 *
 * @param prefix in hexadecimal digits
 */
record Household(String prefix) {
  private static final int SUBNET_BYTES = 8;

  static Household of(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean whole = address instanceof Inet4Address;
    return new Household(
        HexFormat.of().formatHex(whole ? bytes : Arrays.copyOf(bytes, SUBNET_BYTES)));
  }
}
