package onrecord.delivery;

import java.time.Duration;
import java.time.InstantSource;

/** Makes the claims of one process, for as long as it goes on. */
final class Claims {
  private final String process;
  private final Duration lease;
  private final InstantSource clock;
  private volatile boolean over;

  /**
   * @param lease longer than it may take to bring one announcement
   */
  Claims(String process, Duration lease, InstantSource clock) {
    this.process = process;
    this.lease = lease;
    this.clock = clock;
  }

  /** One that begins now. */
  Claim now() {
    return new Claim(process, clock.instant(), lease);
  }

  InstantSource clock() {
    return clock;
  }

  /** Nothing more is to be begun. */
  void end() {
    over = true;
  }

  boolean areOver() {
    return over;
  }
}
