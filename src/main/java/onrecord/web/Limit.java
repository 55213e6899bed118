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

/**
 * How often each household may do something. Of too many households the one that came longest ago
 * is forgotten, so that memory is bounded whoever comes.
 */
final class Limit {
  /** Each takes some 300 bytes. */
  static final int MOST_HOUSEHOLDS = 20_000;

  private final int atOnce;
  private final Duration each;
  private final InstantSource clock;

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
    this.clock = clock;
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
        .withCustomTimePrecision(new Meter(clock))
        .build();
  }

  int households() {
    synchronized (this) {
      return buckets.size();
    }
  }

  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
