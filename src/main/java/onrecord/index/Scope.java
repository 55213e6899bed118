package onrecord.index;

import java.time.Instant;
import java.util.Set;
import onrecord.place.Tenant;

/**
 * Which entries count: of everybody's and of the reader's own, never another tenant's. Whatever was
 * published after {@code to} does not exist.
 *
 * @param reader on whose behalf the record is read
 * @param from the first instant that counts
 * @param to the last instant that counts, as a rule the moment of the question
 * @param coverages ids of the coverages that count; all where it is empty
 */
public record Scope(Tenant reader, Instant from, Instant to, Set<String> coverages) {
  public Scope {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from " + from + " is after to " + to);
    }
    coverages = Set.copyOf(coverages);
  }

  /** All that the reader may see and was published by then, in every coverage. */
  public static Scope until(Tenant reader, Instant to) {
    return new Scope(reader, Instant.MIN, to, Set.of());
  }

  public boolean contains(FiledEntry filed) {
    Instant at = filed.entry().publishedAt();
    return reader.sees(filed.owner())
        && !at.isBefore(from)
        && !at.isAfter(to)
        && (coverages.isEmpty() || coverages.contains(filed.coverage()));
  }
}
