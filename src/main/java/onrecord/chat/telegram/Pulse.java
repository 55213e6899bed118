package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When something last went well. Used by several threads. */
final class Pulse {
  private final InstantSource clock;
  private final Duration longest;
  private volatile Instant last;

  /**
   * @param longest how long it may rest
   */
  Pulse(InstantSource clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
    this.last = clock.instant();
  }

  void beat() {
    last = clock.instant();
  }

  /** Whether it has rested for too long. */
  boolean isLost() {
    return last.plus(longest).isBefore(clock.instant());
  }
}
