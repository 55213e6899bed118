package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onrecord.answer.Filed;

/**
 * How much was published when.
 *
 * @param from when the first stretch begins
 * @param step how long each stretch is
 * @param entries how many were published in each stretch, at most {@link #MOST} stretches
 */
public record Pace(Instant from, Duration step, List<Integer> entries) {
  /** What is still read at a glance. */
  public static final int MOST = 24;

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1));

  public Pace {
    entries = List.copyOf(entries);
  }

  /**
   * In stretches of a length that people count in; the last of them ends with the period or later.
   */
  static Pace of(Period period, List<Filed> published) {
    Duration step = step(period.length());
    int stretches = (int) (period.length().toMillis() / step.toMillis()) + 1;
    List<Integer> counts = new ArrayList<>(Collections.nCopies(Math.min(stretches, MOST), 0));
    for (Filed filed : published) {
      long at = Duration.between(period.from(), filed.entry().publishedAt()).dividedBy(step);
      int stretch = (int) Math.min(at, counts.size() - 1);
      counts.set(stretch, counts.get(stretch) + 1);
    }
    return new Pace(period.from(), step, counts);
  }

  private static Duration step(Duration length) {
    return STEPS.stream()
        .filter(step -> length.dividedBy(step) < MOST)
        .findFirst()
        .orElse(Duration.ofMillis(length.toMillis() / MOST + 1));
  }
}
