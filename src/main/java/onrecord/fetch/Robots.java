package onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The robots.txt of each origin (RFC 9309), asked for when it is first needed and kept for a day.
 * One that answers with errors closes its origin for a while, unless an older one is known.
 */
final class Robots {
  private static final int MAX_ORIGINS = 1_000;

  /** Of all rules that are kept; a usual file has some thousands. */
  private static final int MAX_CHARACTERS = 20_000_000;

  /** The most that is looked at; what follows is ignored (section 2.5). */
  private static final int MAX_BYTES = 500 * 1024;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** As if there were no robots.txt (section 2.3.1.3). */
  private static final Set<Fetched.Failure> ABSENT = Set.of(Fetched.Failure.REDIRECT);

  /**
   * @param rules empty while the origin answers with errors
   */
  private record Known(Optional<RobotsRules> rules, Instant until) {}

  private final Hops hops;
  private final InstantSource clock;
  private final Turns turns = new Turns();

  /** The one used longest ago comes first. */
  private final SequencedMap<String, Known> known = new LinkedHashMap<>(16, 0.75f, true);

  Robots(Hops hops, InstantSource clock) {
    this.hops = hops;
    this.clock = clock;
  }

  /**
   * @throws FetchException if the address may not be read, or it cannot be found out
   */
  void pass(Address address, Deadline deadline) throws FetchException, InterruptedException {
    Known origin = inTurn(address, deadline);
    if (origin.rules().isEmpty()) {
      throw paused(address, origin);
    }
    if (!origin.rules().get().allows(address.target())) {
      throw new FetchException(
          Fetched.Failure.ROBOTS,
          "the robots.txt of " + Shown.shortened(address.host()) + " does not allow it");
    }
  }

  /** Of many who want the same file one asks for it. */
  private Known inTurn(Address address, Deadline deadline)
      throws FetchException, InterruptedException {
    String origin = address.origin();
    deadline.notCounting(() -> turns.take(origin));
    try {
      return current(address, deadline);
    } finally {
      turns.end(origin);
    }
  }

  private Known current(Address address, Deadline deadline)
      throws FetchException, InterruptedException {
    Optional<Known> before = recall(address.origin());
    if (before.isPresent() && clock.instant().isBefore(before.get().until())) {
      return before.get();
    }
    Known now = ask(address, before.flatMap(Known::rules), deadline);
    remember(address.origin(), now);
    return now;
  }

  private Known ask(Address address, Optional<RobotsRules> before, Deadline deadline)
      throws FetchException, InterruptedException {
    Address file =
        new Address(address.url().newBuilder().encodedPath("/robots.txt").query(null).build());
    try {
      return known(
          hops.follow(file, Validators.NONE, MAX_BYTES, deadline, Robots::open).answer(), before);
    } catch (FetchException e) {
      if (!ABSENT.contains(e.failed().failure())) {
        throw e;
      }
      return new Known(Optional.of(RobotsRules.ALL_ALLOWED), clock.instant().plus(KEPT));
    }
  }

  private Known known(Answer answer, Optional<RobotsRules> before) {
    Instant now = clock.instant();
    int status = answer.status();
    if (status == 200) {
      return new Known(Optional.of(RobotsRules.parse(answer.body().bytes())), now.plus(KEPT));
    }
    if (status >= 500 || status == 429) {
      Duration pause = Freshness.retryAfter(answer.headers(), now).orElse(PAUSE);
      return new Known(before, now.plus(pause.compareTo(PAUSE) > 0 ? pause : PAUSE));
    }
    return new Known(Optional.of(RobotsRules.ALL_ALLOWED), now.plus(KEPT));
  }

  private FetchException paused(Address address, Known origin) {
    return new FetchException(
        Fetched.Failure.ROBOTS,
        "the robots.txt of "
            + Shown.shortened(address.host())
            + " answers with errors, so nothing is read there for a while",
        Optional.of(Duration.between(clock.instant(), origin.until())));
  }

  private static void open(Address address, Deadline deadline) {}

  private synchronized Optional<Known> recall(String origin) {
    return Optional.ofNullable(known.get(origin));
  }

  private synchronized void remember(String origin, Known now) {
    known.put(origin, now);
    while (known.size() > MAX_ORIGINS || size() > MAX_CHARACTERS) {
      known.pollFirstEntry();
    }
  }

  private long size() {
    return known.values().stream()
        .flatMap(one -> one.rules().stream())
        .mapToLong(RobotsRules::size)
        .sum();
  }
}
