package onrecord.desk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves live pages on this machine. */
final class LocalPages implements AutoCloseable {
  /** A page of two entries, one more that cannot be read. */
  static final String PAGE =
      """
      {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Harbour closed",
       "liveBlogUpdate": [
        {"@type": "BlogPosting", "@id": "e2", "headline": "Ferries to return",
         "datePublished": "2026-03-02T18:00:00Z", "articleBody": "Ferries return at dawn."},
        {"@type": "BlogPosting", "@id": "e1", "headline": "Closed",
         "datePublished": "2026-03-02T07:00:00Z", "articleBody": "The harbour is closed."},
        {"@type": "BlogPosting", "@id": "e0", "headline": "When?", "articleBody": "Once."}]}
      """;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private final HttpServer server;

  LocalPages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          waited();
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** The address of a page that is there from now on. */
  String serving(String path, String text) {
    pages.put(path, text);
    return at(path);
  }

  private void waited() throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** How often something was asked of it. */
  int asked() {
    return asked.get();
  }

  /** Nothing is answered until it goes on. */
  void holdBack() {
    gate = new CountDownLatch(1);
  }

  void goOn() {
    gate.countDown();
  }

  String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    goOn();
    server.stop(0);
  }
}
