package onrecord.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as they are, and reads what comes back until the other side closes. */
final class Raw {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Raw() {}

  /** What comes back of one request line, by somebody who leaves then. */
  static String get(int port, String path) throws IOException {
    return send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return all(socket.getInputStream());
    }
  }

  private static String all(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      in.transferTo(read);
    } catch (SocketTimeoutException e) {
      throw new IOException("still open after " + PATIENCE + ": " + read, e);
    } catch (IOException e) {
      // A connection may be reset where what was sent is not read to its end.
    }
    return read.toString(StandardCharsets.UTF_8);
  }
}
