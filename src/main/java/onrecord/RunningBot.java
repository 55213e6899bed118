package onrecord;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import onrecord.web.Address;
import onrecord.web.OperatorRoutes;

/**
 * A bot that runs on this machine.
 *
 * @param operator where it answers its operator
 */
record RunningBot(Address operator) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 10_000_000;

  /**
   * What it says.
   *
   * @param well whether its status is 200
   */
  record Told(boolean well, String body) {}

  /**
   * How it says that it is.
   *
   * @throws IOException if it does not answer
   */
  Told health() throws IOException {
    return get(OperatorRoutes.HEALTH);
  }

  /** Whether it answers at all. */
  boolean isLive() {
    try {
      return get(OperatorRoutes.LIVE).well();
    } catch (IOException e) {
      return false;
    }
  }

  private Told get(String path) throws IOException {
    URI address = URI.create("http://" + reachable() + path);
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    boolean well = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    try (InputStream in = well ? connection.getInputStream() : connection.getErrorStream()) {
      byte[] body = in == null ? new byte[0] : in.readNBytes(MOST_BYTES);
      return new Told(well, new String(body, StandardCharsets.UTF_8));
    } finally {
      connection.disconnect();
    }
  }

  /** One that listens everywhere is reached here too. */
  private Address reachable() {
    return switch (operator.host()) {
      case "0.0.0.0" -> new Address("127.0.0.1", operator.port());
      case "::" -> new Address("::1", operator.port());
      default -> operator;
    };
  }
}
