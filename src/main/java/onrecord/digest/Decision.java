package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is to be done about a standing digest at a moment. */
public sealed interface Decision {
  /** Told so long after it was due, it says when it was. */
  Duration LATE = Duration.ofMinutes(15);

  /**
   * A slot is to be told now.
   *
   * @param period what is to be told
   * @param late when it was due, where that is long ago
   */
  record Tell(Slot slot, Period period, Optional<Instant> late) implements Decision {}

  /** Quiet hours hold it until then. */
  record Hold(Instant until) implements Decision {}

  /** Nothing is to be told before the next slot. */
  record Rest() implements Decision {}

  /**
   * Decides.
   *
   * @param restraints of its place
   */
  static Decision on(StandingDigest digest, Restraints restraints, Instant now) {
    return digest
        .due(now)
        .<Decision>map(slot -> on(digest, slot, restraints, now))
        .orElseGet(Rest::new);
  }

  private static Decision on(StandingDigest digest, Slot slot, Restraints restraints, Instant now) {
    Instant possible = restraints.over(now);
    if (possible.isAfter(now)) {
      return new Hold(possible);
    }
    Duration waited = Duration.between(restraints.over(slot.due()), now);
    if (waited.compareTo(digest.schedule().patience(slot)) > 0) {
      return new Rest();
    }
    Optional<Instant> late = Optional.of(slot.due()).filter(due -> due.plus(LATE).isBefore(now));
    return new Tell(slot, digest.period(now), late);
  }
}
