package onrecord.follow;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of asking a source once.
 *
 * @param at when it had been asked
 * @param took until what came of it was kept
 */
public record Polled(Source source, Result result, Instant at, Duration took) {
  /** What came of it. */
  public enum Result {
    /** Something differs from what stood. */
    CHANGED,
    UNCHANGED,
    /** It could not be had, not read, or not kept. */
    FAILED
  }

  static Result result(Visit visit, boolean happened) {
    if (visit instanceof Visit.Failed) {
      return Result.FAILED;
    }
    return happened ? Result.CHANGED : Result.UNCHANGED;
  }
}
