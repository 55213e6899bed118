package onrecord.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.place.Tenant;

/**
 * How a source is doing.
 *
 * @param newest when its newest entry was published
 * @param lastPoll when it was last asked
 * @param lastSuccess when it was last read, or said that nothing changed
 * @param nextPoll not before this
 * @param trouble what is wrong, in words
 */
public record SourceState(
    Source source,
    Optional<Instant> newest,
    Optional<Instant> lastPoll,
    Optional<Instant> lastSuccess,
    Instant nextPoll,
    Optional<String> trouble) {
  /** A source waits while others of its host are asked, and no longer than this. */
  static final Duration OVERDUE = Duration.ofMinutes(2);

  /**
   * @param polled when this process last asked it
   * @param started since when this process could ask it: it may have been due long before
   */
  static SourceState of(
      Followed followed,
      Optional<Instant> newest,
      Optional<Instant> polled,
      Instant started,
      Instant now) {
    Standing standing = followed.standing();
    return new SourceState(
        followed.source(),
        newest,
        polled.or(standing::lastSuccess),
        standing.lastSuccess(),
        standing.schedule().nextPoll(),
        standing
            .trouble()
            .map(trouble -> failing(trouble, now))
            .or(() -> overdue(later(standing.schedule().nextPoll(), started), now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static String failing(Standing.Trouble trouble, Instant now) {
    return trouble.reason()
        + " ("
        + trouble.failures()
        + (trouble.failures() == 1 ? " time, " : " times, ")
        + words(Duration.between(trouble.since(), now))
        + " ago at first)";
  }

  private static Optional<String> overdue(Instant due, Instant now) {
    return due.plus(OVERDUE).isBefore(now)
        ? Optional.of("it was due " + words(Duration.between(due, now)) + " ago and is not asked")
        : Optional.empty();
  }

  static String words(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
      return Math.max(0, duration.toSeconds()) + " s";
    }
    return duration.compareTo(Duration.ofHours(2)) < 0
        ? duration.toMinutes() + " min"
        : duration.toHours() + " h";
  }

  /** Whether it is not, or cannot be, asked; one that merely rests is not dead. */
  public boolean isDead() {
    return trouble.isPresent();
  }

  /** Whether everybody sees it. */
  public boolean isEverybodys() {
    return source.owner().equals(Tenant.EVERYBODY);
  }

  /** In one line. */
  String words() {
    return source.coverage() + ": " + trouble.orElse("it is well");
  }
}
