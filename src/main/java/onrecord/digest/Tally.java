package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Filed;

/**
 * How much was published when.
 *
 * @param from when the first stretch begins
 * @param step how long each stretch is
 * @param entries how many were published in each stretch, at most {@link #MOST} stretches
 */
public record Tally(Instant from, Duration step, List<Integer> entries) {
  /** What is still read at a glance. */
  public static final int MOST = 24;

  /** A light dot, and lower blocks from one eighth to eight. */
  private static final String EIGHTHS = "\u00b7\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

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

  public Tally {
    entries = List.copyOf(entries);
  }

  /**
   * In stretches of a length that people count in; the last of them ends with the period or later.
   */
  static Tally of(Period period, List<Filed> published) {
    Duration step = step(period.length());
    Instant from = begin(period.from(), step);
    int stretches = (int) Duration.between(from, period.to()).dividedBy(step) + 1;
    List<Integer> counts = new ArrayList<>(Collections.nCopies(Math.min(stretches, MOST), 0));
    for (Filed filed : published) {
      long at = Duration.between(from, filed.entry().publishedAt()).dividedBy(step);
      int stretch = (int) Math.min(at, counts.size() - 1);
      counts.set(stretch, counts.get(stretch) + 1);
    }
    return new Tally(from, step, counts);
  }

  /** A bar for each stretch, the highest of them eight eighths high; a dot where it is empty. */
  public String bars() {
    int most = Math.max(1, entries.stream().mapToInt(Integer::intValue).max().orElse(1));
    return entries.stream()
        .map(count -> EIGHTHS.charAt(count == 0 ? 0 : Math.ceilDiv(count * 8, most)))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** On the full hour, or a full part of it. */
  private static Instant begin(Instant from, Duration step) {
    return Instant.ofEpochSecond(
        Math.floorDiv(from.getEpochSecond(), step.toSeconds()) * step.toSeconds());
  }

  private static Duration step(Duration length) {
    return STEPS.stream()
        .filter(step -> length.dividedBy(step) + 1 < MOST)
        .findFirst()
        .orElseGet(() -> Duration.ofDays(length.toDays() / (MOST - 1) + 1));
  }
}
