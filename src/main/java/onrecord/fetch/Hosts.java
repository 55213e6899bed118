package onrecord.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which hosts are read, and in which spelling: names and IP addresses. */
final class Hosts {
  private static final int MAX_CHARACTERS = 253;
  private static final String BYTE = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

  /** Whatever ends so is an IPv4 address to somebody (URL Standard, "ends in a number"). */
  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.*", Pattern.DOTALL);

  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  /** Names that lead nowhere on the Internet: RFC 6761, 6762, 7686, 8375, 9476 and usage. */
  private static final List<String> NOT_PUBLIC =
      List.of(
          "localhost",
          "local",
          "localdomain",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "home.arpa",
          "onion",
          "alt",
          "test",
          "invalid");

  private static final String UNUSUAL =
      "its host is an IP address in an unusual spelling; four decimal numbers are allowed";

  private Hosts() {}

  /** Whether a host, as the parser gives it, is an IP address and no name. */
  static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || V4.matcher(host).matches();
  }

  /**
   * What speaks against a host.
   *
   * @param typed as it was typed, an IPv6 address in its brackets
   * @param host the same as the parser gives it
   */
  static Optional<String> objection(String typed, String host, boolean privateAddresses) {
    if (typed.startsWith("[")) {
      return host.indexOf(':') >= 0 ? literal(host, privateAddresses) : Optional.of(UNUSUAL);
    }
    if (NUMBER_AT_END.matcher(host).matches()) {
      return typed.equals(host) && V4.matcher(host).matches()
          ? literal(host, privateAddresses)
          : Optional.of(UNUSUAL);
    }
    return name(typed, host, privateAddresses);
  }

  private static Optional<String> literal(String host, boolean privateAddresses) {
    return privateAddresses
        ? Optional.empty()
        : PublicAddresses.objection(InetAddress.ofLiteral(host))
            .map(range -> "its host is not public (" + range + ")");
  }

  private static Optional<String> name(String typed, String host, boolean privateAddresses) {
    if (!isPlain(typed, host)) {
      return Optional.of("its host is spelt with letters that stand for others");
    }
    List<String> labels = labels(host);
    if (host.length() > MAX_CHARACTERS || !labels.stream().allMatch(LABEL.asMatchPredicate())) {
      return Optional.of("its host is no valid name, such as example.com");
    }
    return privateAddresses || isPublicName(host, labels)
        ? Optional.empty()
        : Optional.of("its host is not public; allowed are names such as example.com");
  }

  private static boolean isPublicName(String host, List<String> labels) {
    return labels.size() > 1
        && NOT_PUBLIC.stream().noneMatch(name -> ("." + host).endsWith("." + name));
  }

  /** An international label becomes punycode; one that becomes other ASCII was a disguise. */
  private static boolean isPlain(String typed, String host) {
    List<String> before = labels(typed);
    List<String> after = labels(host);
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < after.size(); i++) {
      if (!isPlainLabel(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainLabel(String typed, String label) {
    return typed.chars().allMatch(c -> c < 0x80)
        ? typed.toLowerCase(Locale.ROOT).equals(label)
        : label.startsWith("xn--");
  }

  private static List<String> labels(String host) {
    return List.of(host.split("\\.", -1));
  }
}
