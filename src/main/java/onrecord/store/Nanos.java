package onrecord.store;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as one number, to compare rows by: nanoseconds since 1970. */
final class Nanos {
  private static final long PER_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

  private Nanos() {}

  /** Times before 1678 or after 2261 count as the first or last that there is. */
  static long of(Instant time) {
    if (Math.abs(time.getEpochSecond()) > MOST_SECONDS) {
      return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return time.getEpochSecond() * PER_SECOND + time.getNano();
  }

  static Instant time(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }
}
