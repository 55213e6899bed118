package onrecord.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a source is asked again. The interval halves with each change and grows by a third without
 * one, so that it settles where about every fourth poll finds something new, however often a page
 * changes.
 *
 * @param shortest between two polls of a page that changes all the time
 * @param longest between two polls of a page that rests, or fails
 */
record Rhythm(Duration shortest, Duration longest) {
  static final Rhythm DEFAULT = new Rhythm(Duration.ofSeconds(10), Duration.ofMinutes(30));

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final double FASTER = 0.5;
  private static final double SLOWER = 4.0 / 3;

  /** Sources that were opened together are not to be asked together for ever. */
  private static final double JITTER = 0.1;

  Rhythm {
    if (!shortest.isPositive() || shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "from " + shortest + " to " + longest + ": allowed is more than 0, the shortest first");
    }
  }

  /** Of a source that was never asked. */
  Duration first() {
    return within(FIRST);
  }

  /** After a poll that found a change. */
  Duration faster(Duration interval) {
    return within(times(interval, FASTER));
  }

  /** After a poll that found none. */
  Duration slower(Duration interval) {
    return within(times(interval, SLOWER));
  }

  /** After so many failures in a row. */
  Duration backedOff(int failures) {
    return within(FIRST.multipliedBy(1L << Math.min(failures, 10)));
  }

  /**
   * The moment of the next poll.
   *
   * @param atLeast what the server asks for: how long its answer stays fresh, or when to try again
   */
  Instant next(Instant now, Duration interval, Optional<Duration> atLeast, RandomGenerator random) {
    Duration jittered = times(interval, 1 + JITTER * (2 * random.nextDouble() - 1));
    return now.plus(atLeast.filter(least -> least.compareTo(jittered) > 0).orElse(jittered));
  }

  /** The duration, or the bound that it is beyond. */
  Duration within(Duration interval) {
    Duration longEnough = interval.compareTo(shortest) < 0 ? shortest : interval;
    return longEnough.compareTo(longest) > 0 ? longest : longEnough;
  }

  private static Duration times(Duration interval, double factor) {
    return Duration.ofNanos(Math.round(interval.toNanos() * factor));
  }
}
