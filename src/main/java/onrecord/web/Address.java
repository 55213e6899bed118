package onrecord.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where this process listens.
 *
 * @param host a name or an IP address of this machine, without brackets
 * @param port 0 to 65535, 0 for any that is free
 */
public record Address(String host, int port) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([\\p{Alnum}._-]+)):(\\d{1,5})");

  private static final int MOST = 65_535;

  public Address {
    if (host.isBlank() || port < 0 || port > MOST) {
      throw new IllegalArgumentException(
          host + ":" + port + ": expected a host, and a port from 0 to " + MOST);
    }
  }

  /**
   * Reads "127.0.0.1:8620" or "[::1]:8620".
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Address of(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          text + ": expected a host and a port, as 127.0.0.1:8620 or [::1]:8620");
    }
    String host = written.group(1) == null ? written.group(2) : written.group(1);
    return new Address(host, Integer.parseInt(written.group(3)));
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
