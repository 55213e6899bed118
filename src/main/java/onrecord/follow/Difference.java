package onrecord.follow;

import java.util.List;
import java.util.Optional;

/**
 * How a reading differs from what stands.
 *
 * @param changes by the time of their entries, the oldest first
 * @param doubt why some of what is missing from the page is held to be a misreading, and goes on
 *     standing
 */
record Difference(List<Change> changes, Optional<String> doubt) {
  Difference {
    changes = List.copyOf(changes);
  }
}
