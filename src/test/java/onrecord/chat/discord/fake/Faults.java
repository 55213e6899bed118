package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What goes wrong between a client and Discord. Whoever is told to wait and asks before is found
 * out.
 */
final class Faults {
  /** What happens to one request. */
  enum Fault {
    /** This client asks this too often. */
    LIMITED_USER,
    /** All clients together ask this too often. */
    LIMITED_SHARED,
    /** This client asks too much of everything. */
    LIMITED_GLOBAL,
    /** Refused by a server that is overloaded; nothing was done. */
    UNAVAILABLE,
    /** Something broke; nothing was done. */
    BROKEN,
    /** It was done, and then something broke. */
    DONE_AND_BROKEN,
    /** It was done, and the response was lost. */
    LOST,
    /** The response takes half a second. */
    SLOW,
    /** The request arrives twice. */
    DOUBLED
  }

  /** Others that were on their way when everybody was told to wait are none the wiser. */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(700);

  private static final String GLOBAL = "global";

  private final Violations violations;
  private final Map<String, Long> waits = new ConcurrentHashMap<>();
  private final Map<Fault, AtomicInteger> happened = new ConcurrentHashMap<>();
  private volatile Function<Request, Optional<Fault>> plan = _ -> Optional.empty();
  private volatile long globalSince;
  private final Queue<Long> lately = new ArrayDeque<>();
  private final AtomicInteger busiest = new AtomicInteger();

  Faults(Violations violations) {
    this.violations = violations;
  }

  /** The most requests that began within one second and count for the limit of all (50). */
  int busiestSecond() {
    return busiest.get();
  }

  private synchronized void count(long arrived) {
    lately.add(arrived);
    while (lately.element() <= arrived - Duration.ofSeconds(1).toNanos()) {
      long _ = lately.remove();
    }
    busiest.accumulateAndGet(lately.size(), Math::max);
  }

  /** What goes wrong from now on. */
  void plan(Function<Request, Optional<Fault>> faults) {
    plan = faults;
  }

  int count(Fault fault) {
    return happened.getOrDefault(fault, new AtomicInteger()).get();
  }

  /** What becomes of a request that would be answered so. */
  MockResponse answer(Request request, String bucket, Supplier<Reply> work) {
    boolean interaction =
        request.path().startsWith("/interactions/") || request.path().startsWith("/webhooks/");
    checkWaits(request, bucket, interaction);
    if (!interaction) {
      count(request.arrived());
    }
    Optional<Fault> fault = plan.apply(request);
    fault.ifPresent(
        what -> happened.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet());
    return fault.map(what -> answer(what, bucket, work)).orElseGet(() -> work.get().response());
  }

  private void checkWaits(Request request, String bucket, boolean interaction) {
    if (request.arrived() < waits.getOrDefault(bucket, Long.MIN_VALUE)) {
      violations.add("asked within the wait: " + request.method() + " " + request.path());
    }
    boolean wasTold = request.arrived() > globalSince + ON_ITS_WAY.toNanos();
    if (!interaction && wasTold && request.arrived() < waits.getOrDefault(GLOBAL, Long.MIN_VALUE)) {
      violations.add("asked within the global wait: " + request.path());
    }
  }

  private MockResponse answer(Fault fault, String bucket, Supplier<Reply> work) {
    return switch (fault) {
      case LIMITED_USER -> limited(bucket, "user");
      case LIMITED_SHARED -> limited(bucket, "shared");
      case LIMITED_GLOBAL -> limited(GLOBAL, "global");
      case UNAVAILABLE -> Reply.error(503, 0, "503: Service Unavailable").response();
      case BROKEN -> Reply.error(500, 0, "500: Internal Server Error").response();
      case DONE_AND_BROKEN -> {
        var _ = work.get();
        yield Reply.error(502, 0, "502: Bad Gateway").response();
      }
      case LOST -> {
        var _ = work.get();
        yield new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
            .build();
      }
      case SLOW -> slow(work.get().response());
      case DOUBLED -> {
        var _ = work.get();
        yield work.get().response();
      }
    };
  }

  private static MockResponse slow(MockResponse response) {
    return response.newBuilder().headersDelay(500, TimeUnit.MILLISECONDS).build();
  }

  /** The header has whole seconds, the body fractions of them. */
  private MockResponse limited(String bucket, String scope) {
    boolean global = bucket.equals(GLOBAL);
    long now = System.nanoTime();
    waits.put(bucket, now + Duration.ofMillis(900).toNanos());
    if (global) {
      globalSince = now;
    }
    JsonNode body =
        Json.object("message", "You are being rate limited.", "retry_after", 0.9, "global", global);
    Map<String, String> headers = new HashMap<>();
    headers.put("Retry-After", "1");
    headers.put("X-RateLimit-Scope", scope);
    if (global) {
      headers.put("X-RateLimit-Global", "true");
    }
    return new Reply(429, body, headers).response();
  }

  List<Fault> seen() {
    return List.copyOf(happened.keySet());
  }
}
