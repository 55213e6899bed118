package onrecord.web;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How much of this machine a listener may take, and what it says of itself: nothing. */
final class Bounds {
  /** The request line and all header fields together. */
  static final int MOST_HEADER_BYTES = 8 * 1024;

  /** Readers of events hold theirs for long. */
  static final int MOST_CONNECTIONS = 2_000;

  static final Duration IDLE = Duration.ofSeconds(30);
  private static final int ANSWER_HEADER_BYTES = 16 * 1024;

  /** They accept and select; each call is answered in a virtual thread of its own. */
  private static final int THREADS = 6;

  /** An id may hold a slash or a percent sign: escaped they are parts of a path like any other. */
  private static final UriCompliance URIS =
      UriCompliance.DEFAULT.with(
          "ids",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private final Bound bound;

  Bounds(Bound bound) {
    this.bound = bound;
  }

  void set(JettyConfig jetty, Answers answers) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
    threads.setName("listener " + bound.address().port());
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    jetty.threadPool = threads;
    jetty.modifyHttpConfiguration(Bounds::set);
    jetty.modifyServer(server -> set(server, answers));
    jetty.addConnector(this::connector);
  }

  private static void set(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setResponseHeaderSize(ANSWER_HEADER_BYTES);
    http.setMaxResponseHeaderSize(ANSWER_HEADER_BYTES);
    http.setMaxUnconsumedRequestContentReads(1);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setUriCompliance(URIS);
  }

  private static void set(Server server, Answers answers) {
    server.insertHandler(new PlainHttp());
    server.insertHandler(new Identified());
    server.setErrorHandler(new Mistakes(answers));
    server.setStopTimeout(0);
    server.setStopAtShutdown(false);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(0);
    try {
      connector.open(bound.channel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    return connector;
  }
}
