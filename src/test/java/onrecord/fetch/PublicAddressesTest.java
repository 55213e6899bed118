package onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against ranges written out here a second time, as first and last address. */
class PublicAddressesTest {
  private record Range(BigInteger first, BigInteger last) {
    boolean holds(BigInteger address) {
      return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }
  }

  private static final List<Range> NOT_PUBLIC_V4 =
      List.of(
          v4("0.0.0.0", "0.255.255.255"),
          v4("10.0.0.0", "10.255.255.255"),
          v4("100.64.0.0", "100.127.255.255"),
          v4("127.0.0.0", "127.255.255.255"),
          v4("169.254.0.0", "169.254.255.255"),
          v4("172.16.0.0", "172.31.255.255"),
          v4("192.0.0.0", "192.0.0.255"),
          v4("192.0.2.0", "192.0.2.255"),
          v4("192.88.99.0", "192.88.99.255"),
          v4("192.168.0.0", "192.168.255.255"),
          v4("198.18.0.0", "198.19.255.255"),
          v4("198.51.100.0", "198.51.100.255"),
          v4("203.0.113.0", "203.0.113.255"),
          v4("224.0.0.0", "255.255.255.255"));

  /** Those that IPv6 names, and all that lies outside of what it allocates. */
  private static final List<Range> NOT_PUBLIC_V6 =
      List.of(
          v6("", "1fff"),
          v6("2001:0000", "2001:01ff"),
          v6("2001:0db8", "2001:0db8"),
          v6("2002", "2002"),
          v6("3fff:0000", "3fff:0fff"),
          v6("4000", ""),
          v6("0064:ff9b:0000:0000:0000:0000", "0064:ff9b:0000:0000:0000:0000"),
          v6("0064:ff9b:0001", "0064:ff9b:0001"),
          v6("0100:0000:0000:0000", "0100:0000:0000:0000"),
          v6("fc00", "fdff"),
          v6("fe80", "febf"),
          v6("fec0", "feff"),
          v6("ff00", "ffff"));

  private static Range v4(String first, String last) {
    return new Range(number(InetAddress.ofLiteral(first)), number(InetAddress.ofLiteral(last)));
  }

  /** From the beginning of an address, filled with zeros, to another, filled with ones. */
  private static Range v6(String first, String last) {
    String low = first.replace(":", "");
    String high = last.replace(":", "");
    return new Range(
        new BigInteger(low + "0".repeat(32 - low.length()), 16),
        new BigInteger(high + "f".repeat(32 - high.length()), 16));
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  private static InetAddress address(BigInteger number, int length) throws UnknownHostException {
    byte[] bytes = new byte[length];
    byte[] digits = number.toByteArray();
    for (int i = 0; i < Math.min(length, digits.length); i++) {
      bytes[length - 1 - i] = digits[digits.length - 1 - i];
    }
    return length == 4
        ? InetAddress.getByAddress(bytes)
        : Inet6Address.getByAddress("", bytes, -1); // or a mapped one would become one of IPv4
  }

  /** Judges by the ranges that stand here. */
  static boolean isPublic(InetAddress address) {
    List<Range> ranges = address.getAddress().length == 4 ? NOT_PUBLIC_V4 : NOT_PUBLIC_V6;
    return ranges.stream().noneMatch(range -> range.holds(number(address)));
  }

  private static void check(BigInteger number, int length) throws UnknownHostException {
    if (number.signum() < 0 || number.bitLength() > length * 8) {
      return;
    }
    InetAddress address = address(number, length);
    assertThat(PublicAddresses.objection(address).isEmpty())
        .as(address.getHostAddress())
        .isEqualTo(isPublic(address));
  }

  @Test
  void theBordersOfEachRangeAreWhereTheyBelong() throws UnknownHostException {
    for (Range range : NOT_PUBLIC_V4) {
      checkBorders(range, 4);
    }
    for (Range range : NOT_PUBLIC_V6) {
      checkBorders(range, 16);
    }
  }

  private static void checkBorders(Range range, int length) throws UnknownHostException {
    check(range.first(), length);
    check(range.last(), length);
    check(range.first().subtract(BigInteger.ONE), length);
    check(range.last().add(BigInteger.ONE), length);
  }

  @Test
  void addressesAtRandomAreJudgedLikeByTheRanges() throws UnknownHostException {
    long seed = new Random().nextLong();
    System.out.println("PublicAddressesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      check(new BigInteger(32, random), 4);
      check(new BigInteger(128, random), 16);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::8.8.8.8",
        "2002:808:808::1",
        "2001:0:808:808::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        "::ffff:0:8.8.8.8",
        "2a00:1450::5efe:8.8.8.8",
        "2a00:1450::200:5efe:10.0.0.1"
      })
  void noFormOfIpv6ThatCarriesOrHidesAnotherIsPublic(String literal) {
    assertThat(PublicAddresses.objection(InetAddress.ofLiteral(literal))).isPresent();
  }

  @Test
  void aMappedAddressIsNotPublicEvenWhereItsBytesAreKept() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 8;
    assertThat(PublicAddresses.objection(Inet6Address.getByAddress("", mapped, -1)))
        .hasValue("::ffff:0:0/96");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0.0/-1", "::/129"})
  void aRangeHasAsManyBitsAsItsAddresses(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cidr.of(text));
  }
}
