package onrecord.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often each household may do something. Of too many households the one that came longest ago
 * is forgotten, so that memory is bounded whoever comes.
 */
final class Limit {
  /** Each takes some 300 bytes. */
  static final int MOST_HOUSEHOLDS = 20_000;

  private final int atOnce;
  private final Duration each;
  private final Steady time;

  /** The one that came longest ago first. */
  private final Map<Household, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Household, Bucket> eldest) {
          return size() > MOST_HOUSEHOLDS;
        }
      };

  /**
   * @param atOnce how often at once, at least 1
   * @param each after so long once more
   */
  Limit(int atOnce, Duration each, InstantSource clock) {
    this.atOnce = atOnce;
    this.each = each;
    this.time = new Steady(clock);
  }

  /** Counts once more; answers how long to wait where that is too often. */
  Optional<Duration> exceededBy(InetAddress client) {
    ConsumptionProbe probe = bucket(Household.of(client)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private synchronized Bucket bucket(Household household) {
    return buckets.computeIfAbsent(household, any -> fresh());
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, each))
        .withCustomTimePrecision(time)
        .build();
  }

  int households() {
    synchronized (this) {
      return buckets.size();
    }
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
