package onrecord.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import onrecord.log.Fields;
import onrecord.page.PathPart;

/** Turns what comes in into calls, and what they yield into what goes out. */
final class Answers {
  private static final System.Logger LOG = System.getLogger(Listener.class.getName());

  /** Each takes a few megabytes while it is made. */
  private static final int MOST_AT_ONCE = 32;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final String CLIENT = "client";
  private static final String ROUTE = "route";
  private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final Served served;
  private final Outgoing outgoing = new Outgoing();
  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

  Answers(Served served) {
    this.served = served;
  }

  /** What comes before any route: whoever does not pass is answered here. */
  void begin(Context ctx) {
    try {
      refusal(ctx).ifPresent(refused -> refuse(ctx, refused));
    } catch (RuntimeException e) {
      refuse(ctx, failure(e, "whatever"));
    }
  }

  private Optional<Response> refusal(Context ctx) {
    if (!METHODS.contains(ctx.method())) {
      return Optional.of(
          served.problem(405).with("Allow", "GET, HEAD").with("Connection", "close"));
    }
    if (ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null) {
      return Optional.of(served.problem(413).with("Connection", "close"));
    }
    if (!served.isMeant(Optional.ofNullable(ctx.header("Host")).orElse(""))) {
      return Optional.of(served.problem(421));
    }
    InetAddress client = client(ctx);
    ctx.attribute(CLIENT, client);
    return served.refused(client);
  }

  private InetAddress client(Context ctx) {
    return served.client(
        InetAddress.ofLiteral(ctx.req().getRemoteAddr()),
        Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
  }

  private void refuse(Context ctx, Response refused) {
    outgoing.send(ctx, refused);
    ctx.skipRemainingHandlers();
  }

  /** Answers for a route. */
  void to(Context ctx, Route route) {
    ctx.attribute(ROUTE, route);
    outgoing.send(ctx, answer(ctx, route));
  }

  /**
   * All of an answer has gone out. Of a question that is told, by its status alone.
   *
   * @param took in milliseconds
   */
  void sent(Context ctx, float took) {
    Route route = ctx.attribute(ROUTE);
    if (route != null && route.takesQuestion() && ctx.req().getQueryString() != null) {
      Fields told = Fields.of("sent").with("status", ctx.statusCode());
      LOG.log(System.Logger.Level.INFO, "{0}", told.with("ms", Math.round(took)));
    }
  }

  private Response answer(Context ctx, Route route) {
    Call call;
    try {
      call = call(ctx);
    } catch (IllegalArgumentException e) {
      return served.problem(400);
    }
    try {
      return answer(call, route);
    } catch (IOException | RuntimeException e) {
      return failure(e, route.path());
    }
  }

  private Response answer(Call call, Route route) throws IOException {
    if (!comesToItsTurn()) {
      return served.problem(503).with("Retry-After", "5");
    }
    try {
      return route.answering().answer(call);
    } finally {
      atOnce.release();
    }
  }

  private boolean comesToItsTurn() {
    try {
      return atOnce.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Call call(Context ctx) {
    Map<String, String> query = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, first(values)));
    InetAddress client = ctx.attribute(CLIENT);
    if (client == null) {
      throw new IllegalStateException("a call that was not begun");
    }
    Map<String, String> names = new HashMap<>();
    ctx.pathParamMap().forEach((name, part) -> names.put(name, PathPart.read(part)));
    return new Call(client, names, query, Optional.ofNullable(ctx.header("Last-Event-ID")));
  }

  private static String first(List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a parameter that cannot be decoded");
    }
    return values.getFirst();
  }

  /** Nobody answers for that path. */
  void nothing(Context ctx) {
    outgoing.send(ctx, served.problem(404));
  }

  /** Something went wrong on the way to a route or from it. */
  void failed(Exception e, Context ctx) {
    outgoing.send(ctx, failure(e, "whatever"));
  }

  /** What was asked for may be secret, and is not told. */
  private Response.Whole failure(Exception e, String path) {
    LOG.log(System.Logger.Level.ERROR, "answering for " + path, e);
    return served.problem(500);
  }

  Response.Whole problem(int status) {
    return served.problem(status);
  }
}
