package onrecord.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * What a place bears of what nobody asks for at that moment.
 *
 * @param quiet when nothing of it is posted
 * @param mostPosts how many of our posts at most in any 24 hours, 1 to {@value #MOST}; any number
 *     where it is empty
 */
public record Restraints(Optional<QuietHours> quiet, OptionalInt mostPosts) {
  /** The largest number that is a limit at all. */
  public static final int MOST = 1000;

  /** In which posts are counted. */
  public static final Duration COUNTED_IN = Duration.ofDays(1);

  /** Nothing was asked of us. */
  public static final Restraints NONE = new Restraints(Optional.empty(), OptionalInt.empty());

  public Restraints {
    int most = mostPosts.orElse(1);
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(most + " posts a day: allowed are 1 to " + MOST);
    }
  }

  /** The first instant from this one on at which nobody is disturbed. */
  public Instant over(Instant instant) {
    return quiet.map(hours -> hours.over(instant)).orElse(instant);
  }

  /**
   * Whether one more post is borne.
   *
   * @param posts how many there were; asked only where they are limited
   */
  public boolean bear(IntSupplier posts) {
    return mostPosts.isEmpty() || posts.getAsInt() < mostPosts.getAsInt();
  }

  public Restraints withQuiet(Optional<QuietHours> other) {
    return new Restraints(other, mostPosts);
  }

  public Restraints withMostPosts(OptionalInt other) {
    return new Restraints(quiet, other);
  }
}
