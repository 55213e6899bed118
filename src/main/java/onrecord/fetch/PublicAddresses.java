package onrecord.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses are public: global unicast by the special-purpose registries of IANA (RFC 6890
 * and what came after), less every IPv6 form that carries an IPv4 address, whatever that one is.
 */
final class PublicAddresses {
  /** Nothing else of IPv6 is allocated for use across the Internet (RFC 4291, section 2.4). */
  private static final Cidr GLOBAL_V6 = Cidr.of("2000::/3");

  private static final List<Cidr> RESERVED =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carriers' shared space
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local; the metadata of clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // former 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "::/96", // unspecified, loopback, IPv4-compatible
              "::ffff:0:0/96", // IPv4-mapped
              "::ffff:0:0:0/96", // IPv4-translated
              "64:ff9b::/96", // NAT64
              "64:ff9b:1::/48", // NAT64 of a site
              "100::/64", // discard
              "2001::/23", // protocol assignments: Teredo (2001::/32), benchmarks, ORCHID
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "3fff::/20", // documentation
              "5f00::/16", // segment routing
              "fc00::/7", // unique local
              "fe80::/10", // link-local
              "fec0::/10", // former site-local
              "ff00::/8") // multicast
          .map(Cidr::of)
          .toList();

  private PublicAddresses() {}

  /** The reserved range an address is in, or what else keeps it from being public. */
  static Optional<String> objection(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> range =
        RESERVED.stream().filter(one -> one.holds(bytes)).map(Cidr::text).findFirst();
    if (range.isPresent() || bytes.length == 4) {
      return range;
    }
    return GLOBAL_V6.holds(bytes) && !isIsatap(bytes)
        ? Optional.empty()
        : Optional.of("no global unicast range");
  }

  /** An interface identifier that carries an IPv4 address under any prefix (RFC 5214, 6.1). */
  private static boolean isIsatap(byte[] v6) {
    return (v6[8] & ~2) == 0 && v6[9] == 0 && v6[10] == 0x5e && v6[11] == (byte) 0xfe;
  }
}
