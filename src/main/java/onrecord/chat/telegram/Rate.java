package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be done: once in an interval, and a few times at once after a rest. In
 * any stretch of time no more than the burst and one for each interval. Kept as the moment at which
 * all that was done would be paid off (the generic cell rate algorithm, ITU-T I.371).
 */
final class Rate {
  private final Duration interval;
  private final Duration credit;
  private Instant paidOff = Instant.MIN;

  /**
   * @param interval above zero
   * @param burst how many may be done at once, at least 1
   */
  Rate(Duration interval, int burst) {
    this.interval = interval;
    this.credit = interval.multipliedBy(burst - 1L);
  }

  /** The first moment at which it may be done again; long ago where it may be now. */
  Instant next() {
    return paidOff.equals(Instant.MIN) ? paidOff : paidOff.minus(credit);
  }

  /** The first moment at which it may be done so that so many more may be done at once. */
  Instant next(int spare) {
    Instant next = next();
    return next.equals(Instant.MIN) ? next : next.plus(interval.multipliedBy(spare));
  }

  /** It is done. */
  void take(Instant now) {
    paidOff = (paidOff.isAfter(now) ? paidOff : now).plus(interval);
  }

  /** Whether nothing is left to be paid off. */
  boolean isRested(Instant now) {
    return !paidOff.isAfter(now);
  }
}
