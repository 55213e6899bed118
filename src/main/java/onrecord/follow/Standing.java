package onrecord.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Masthead;
import onrecord.fetch.Validators;
import onrecord.reader.Reading;

/**
 * How a source stands.
 *
 * @param schedule when it is asked again
 * @param validators what the server is told of what we have
 * @param lastSuccess when it was last read, or said that nothing changed
 * @param lastRead what the last reading yielded; empty before the first
 * @param trouble what is wrong now
 */
public record Standing(
    Schedule schedule,
    Validators validators,
    Optional<Instant> lastSuccess,
    Optional<LastRead> lastRead,
    Optional<Trouble> trouble) {
  /**
   * When it is asked again.
   *
   * @param nextPoll not before this
   * @param interval how long it rests between polls, by how often it changed
   * @param lastChange when a reading last differed from the one before
   */
  public record Schedule(Instant nextPoll, Duration interval, Optional<Instant> lastChange) {}

  /**
   * What a reading yielded.
   *
   * @param masthead under the id that the source's coverage has here
   * @param format in words
   * @param entries how many there were; of a reading in doubt, how many at the last one before it
   * @param skipped what was left out, the first {@value #MOST_SKIPPED}
   */
  public record LastRead(
      Masthead masthead, String format, int entries, List<Reading.Skipped> skipped) {
    public static final int MOST_SKIPPED = 20;

    public LastRead {
      skipped = skipped.stream().limit(MOST_SKIPPED).toList();
    }
  }

  /**
   * What is wrong.
   *
   * @param reason for people
   * @param failures in a row, at least 1
   * @param since when the first of them was
   * @param told whether those who follow it have been told
   */
  public record Trouble(String reason, int failures, Instant since, boolean told) {}

  /** Of a source that has never been asked. */
  public static Standing fresh(Instant now, Duration interval) {
    return new Standing(
        new Schedule(now, interval, Optional.empty()),
        Validators.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the last visit yielded a reading, believed or not. */
  boolean isReadable() {
    return trouble
        .map(found -> lastSuccess.filter(success -> !success.isBefore(found.since())).isPresent())
        .orElse(true);
  }
}
