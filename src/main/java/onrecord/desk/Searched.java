package onrecord.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reply was looked for in, for its foot line.
 *
 * @param from entries before it were left out
 * @param to entries after it were left out, the moment of asking if nothing else
 * @param entries how many entries stand between the two
 * @param newest when the newest entry of all was published, by the moment of asking
 * @param askedAt the moment of asking
 * @param coverages how many coverages are open: an excerpt says which where it is not the only one
 */
public record Searched(
    Optional<Instant> from,
    Instant to,
    int entries,
    Optional<Instant> newest,
    Instant askedAt,
    int coverages) {
  public Searched {
    if (entries < 0) {
      throw new IllegalArgumentException(entries + " entries searched: allowed is 0 or more");
    }
  }
}
