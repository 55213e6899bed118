package onrecord.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers what is asked at an address, within bounds; {@link Served} says what with. */
public final class Listener implements AutoCloseable {
  /** Held, as a logger that nobody holds forgets its level. They would tell of whole addresses. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

  private final Bound bound;
  private final Javalin javalin;

  /**
   * Begins with {@link #start}.
   *
   * @param bound is closed with this
   */
  public Listener(Bound bound, List<Route> routes) {
    this(bound, Served.of(routes));
  }

  /**
   * Begins with {@link #start}.
   *
   * @param bound is closed with this
   */
  public Listener(Bound bound, Served served) {
    this.bound = bound;
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    Answers answers = new Answers(served);
    javalin = Javalin.create(config -> configure(config, served, answers));
  }

  private void configure(JavalinConfig config, Served served, Answers answers) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.ignoreTrailingSlashes = false;
    config.requestLogger.http(answers::sent);
    config.routes.before(answers::begin);
    for (Route route : served.routes()) {
      config.routes.addHttpHandler(HandlerType.GET, route.path(), ctx -> answers.to(ctx, route));
      config.routes.addHttpHandler(HandlerType.HEAD, route.path(), ctx -> answers.to(ctx, route));
    }
    config.routes.error(404, answers::nothing);
    config.routes.exception(Exception.class, answers::failed);
    new Bounds(bound).set(config.jetty, answers);
  }

  /** Answers from now on. */
  public void start() {
    javalin.start();
  }

  /** Whether it listens: nobody and nothing has closed it. */
  public boolean isUp() {
    return bound.isOpen();
  }

  /** Where it listens. */
  public Address address() {
    return bound.address();
  }

  /** Ends every connection. */
  @Override
  public void close() throws IOException {
    javalin.stop();
    bound.close();
  }
}
