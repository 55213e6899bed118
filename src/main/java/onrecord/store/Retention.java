package onrecord.store;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long entries are kept.
 *
 * @param age older ones go; empty for ever
 * @param entriesPerCoverage of those that stand, older ones than so many go; empty for all
 */
public record Retention(Optional<Duration> age, OptionalInt entriesPerCoverage) {
  public Retention {
    age.filter(given -> given.isNegative() || given.isZero())
        .ifPresent(given -> {
          throw new IllegalArgumentException("age " + given + ": allowed is more than 0");
        });
    if (entriesPerCoverage.isPresent() && entriesPerCoverage.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "entries per coverage " + entriesPerCoverage.getAsInt() + ": allowed is 1 or more");
    }
  }
}
