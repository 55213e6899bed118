package onrecord.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long a process has to itself what it takes.
 *
 * @param process distinct from all others
 * @param lease how long it lasts from now on
 */
public record Claim(String process, Instant now, Duration lease) {
  /** When it ends. */
  public Instant until() {
    return now.plus(lease);
  }
}
