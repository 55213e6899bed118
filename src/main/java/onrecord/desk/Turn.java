package onrecord.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether it is somebody's turn to do something.
 *
 * @param rest how long to rest until it is; empty where it is now
 * @param isToBeTold whether they are to be told to rest: once, then no more until it is their turn
 */
public record Turn(Optional<Duration> rest, boolean isToBeTold) {
  static final Turn YES = new Turn(Optional.empty(), false);

  static Turn no(Duration rest, boolean isToBeTold) {
    return new Turn(Optional.of(rest), isToBeTold);
  }

  /** Whether it is. */
  public boolean isNow() {
    return rest.isEmpty();
  }
}
