package onrecord.chat.discord.fake;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids as Discord makes them: milliseconds since 2015 above 22 bits of a count. Clients read the
 * time of an interaction from its id.
 */
final class Snowflakes {
  private static final long EPOCH = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final int COUNT_BITS = 22;

  /** Leaves room beside the id of a guild for those of its roles. */
  private static final int STEP = 8;

  private static final AtomicLong COUNT = new AtomicLong();

  private Snowflakes() {}

  static String next() {
    long count = COUNT.addAndGet(STEP) & ((1L << COUNT_BITS) - 1);
    return Long.toString((Instant.now().toEpochMilli() - EPOCH) << COUNT_BITS | count);
  }
}
