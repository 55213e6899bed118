package onrecord.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on 127.0.0.1 that answers whatever bytes it is told to, and keeps what it was asked. */
final class Loopback implements AutoCloseable {
  /** Writes an answer; the connection is closed afterwards. */
  interface Answers {
    void to(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  /** One request: its first line and its headers. */
  record Asked(String line, List<String> headers) {
    String path() {
      return line.split(" ", -1)[1];
    }

    Optional<String> header(String name) {
      String start = name + ":";
      return headers.stream()
          .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
          .map(header -> header.substring(start.length()).strip())
          .findFirst();
    }
  }

  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket server;
  private final Answers answers;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  Loopback(Answers answers) throws IOException {
    this.answers = answers;
    this.server = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::serve);
  }

  /** One that gives the same answer to everything. */
  static Loopback saying(String answer) throws IOException {
    return new Loopback((request, out) -> out.write(answer.getBytes(UTF_8)));
  }

  static String page(String body, String... headers) {
    return answer("200 OK", body, headers);
  }

  static String answer(String status, String body, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "HTTP/1.1 %s\r\n%sConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, more, body.getBytes(UTF_8).length, body);
  }

  int port() {
    return server.getLocalPort();
  }

  String at(String target) {
    return "http://127.0.0.1:" + port() + target;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  List<String> paths() {
    return asked.stream().map(Asked::path).toList();
  }

  /** Says nothing more until the server is closed. */
  void stall() throws InterruptedException {
    closed.await();
  }

  /** Writes a byte now and then until the server is closed. */
  void drip(OutputStream out) throws IOException, InterruptedException {
    while (!closed.await(20, TimeUnit.MILLISECONDS)) {
      out.write('x');
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      Asked request = read(new BufferedInputStream(socket.getInputStream()));
      asked.add(request);
      answers.to(request, socket.getOutputStream());
      socket.shutdownOutput();
    } catch (IOException | InterruptedException e) {
      // The client went away, or the test is over.
    } finally {
      open.remove(socket);
    }
  }

  private static Asked read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 || next == TLS_HANDSHAKE) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    List<String> lines = new String(head.toString().getBytes(ISO_8859_1), UTF_8).lines().toList();
    return new Asked(lines.getFirst(), lines.subList(1, lines.size() - 1));
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
