package onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** Settings and single fetches for tests against servers on 127.0.0.1. */
final class Fetches {
  static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
  static final Duration SOON = Duration.ofSeconds(5);
  static final int MAX_BYTES = 100_000;

  private Fetches() {}

  static FetchSettings local(boolean robots, Duration deadline, Loopback... servers) {
    Set<Integer> ports = new HashSet<>();
    for (Loopback server : servers) {
      ports.add(server.port());
    }
    return new FetchSettings("", robots, true, ports, deadline, MAX_BYTES);
  }

  /** Fetches once without robots.txt. */
  static Fetched fetch(Loopback server, String target) throws Exception {
    FetchSettings settings = local(false, SOON, server);
    try (Fetcher fetcher = new Fetcher(settings, NOON)) {
      return fetcher.fetch(settings.rules().parse(server.at(target)), Validators.NONE);
    }
  }
}
