package onrecord.desk;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each of many may do something (token buckets). Whoever may do it as often as at first
 * is forgotten, and of too many the one that came longest ago, so that memory is bounded whoever
 * comes. Safe for use by several threads.
 *
 * @param <K> whom or what it counts for
 */
public final class Limit<K> {
  /**
   * How often somebody may.
   *
   * @param atOnce how often at once, at least 1
   * @param each after so long once more
   */
  public record Allowance(int atOnce, Duration each) {
    public Allowance {
      if (atOnce < 1 || !each.isPositive()) {
        throw new IllegalArgumentException(
            "allowance of " + atOnce + " at once, one more after " + each + ": must be positive");
      }
    }
  }

  private record Held(Bucket bucket, boolean told) {}

  private final Allowance allowance;
  private final int most;
  private final TimeMeter time;

  /** The one that came longest ago first. */
  private final Map<K, Held> held = new LinkedHashMap<>();

  /**
   * @param most for how many it is counted at most, each some 300 bytes
   */
  public Limit(Allowance allowance, int most, InstantSource clock) {
    this.allowance = allowance;
    this.most = most;
    this.time = new Steady(clock);
  }

  /** Counts once more, if that is not too often. */
  public synchronized Turn take(K who) {
    Held before = held.remove(who);
    makeRoom();
    Bucket bucket = before == null ? fresh() : before.bucket();
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    held.put(who, new Held(bucket, !probe.isConsumed()));
    return probe.isConsumed()
        ? Turn.YES
        : Turn.no(
            Duration.ofNanos(probe.getNanosToWaitForRefill()), before == null || !before.told());
  }

  private void makeRoom() {
    Iterator<Held> oldest = held.values().iterator();
    while (oldest.hasNext()) {
      boolean full = isFull(oldest.next());
      if (!full && held.size() < most) {
        return;
      }
      oldest.remove();
    }
  }

  private boolean isFull(Held one) {
    return one.bucket().getAvailableTokens() >= allowance.atOnce();
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(allowance.atOnce()).refillGreedy(1, allowance.each()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** For how many it counts at this moment. */
  public synchronized int size() {
    return held.size();
  }

  /** A clock that is set back must not make anybody wait for as long. */
  private static final class Steady implements TimeMeter {
    private final InstantSource clock;
    private long told = Long.MIN_VALUE;
    private long ahead;

    Steady(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public synchronized long currentTimeNanos() {
      Instant now = clock.instant();
      long nanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() + ahead;
      if (nanos < told) {
        ahead += told - nanos;
        nanos = told;
      }
      told = nanos;
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
