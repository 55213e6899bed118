package onrecord.digest;

import java.time.Duration;
import java.time.Instant;

/**
 * What a digest is of.
 *
 * @param from the first instant that counts
 * @param to the last instant that counts
 */
public record Period(Instant from, Instant to) {
  public Period {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
  }

  /** Whether something of that moment belongs to it. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
