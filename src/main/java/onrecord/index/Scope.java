package onrecord.index;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries count. Whatever was published after {@code to} does not exist.
 *
 * @param from the first instant that counts
 * @param to the last instant that counts, as a rule the moment of the question
 * @param coverages ids of the coverages that count; all where it is empty
 */
public record Scope(Instant from, Instant to, Set<String> coverages) {
  public Scope {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
    coverages = Set.copyOf(coverages);
  }

  /** All that was published by then, in every coverage. */
  public static Scope until(Instant to) {
    return new Scope(Instant.MIN, to, Set.of());
  }

  public boolean contains(FiledEntry filed) {
    Instant at = filed.entry().publishedAt();
    return !at.isBefore(from)
        && !at.isAfter(to)
        && (coverages.isEmpty() || coverages.contains(filed.coverage()));
  }
}
