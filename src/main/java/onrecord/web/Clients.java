package onrecord.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells who asks from what proxies say: each adds at the right whom it was asked by, so the
 * rightmost that is no proxy of ours is who asks. What stands left of it anybody can write.
 *
 * @param proxies those that are believed
 */
record Clients(List<Network> proxies) {
  private static final Pattern BETWEEN = Pattern.compile(",");

  /**
   * Who asks.
   *
   * @param remote the other end of the connection
   * @param forwarded what the header fields X-Forwarded-For hold, in order
   */
  InetAddress of(InetAddress remote, List<String> forwarded) {
    if (!isProxy(remote)) {
      return remote;
    }
    InetAddress client = remote;
    List<String> hops = forwarded.stream().flatMap(BETWEEN::splitAsStream).toList().reversed();
    for (String hop : hops) {
      Optional<InetAddress> before = isProxy(client) ? address(hop.strip()) : Optional.empty();
      if (before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.holds(address));
  }

  private static Optional<InetAddress> address(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(hop));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
