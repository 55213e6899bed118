package onrecord.desk;

import java.time.Instant;
import onrecord.answer.Answer;

/**
 * What a reply rests on, for its foot line.
 *
 * @param looked what was looked through
 * @param askedAt the moment of asking
 * @param coverages how many coverages are open: an excerpt says which where it is not the only one
 */
public record Extent(Answer.Searched looked, Instant askedAt, int coverages) {
  /** Whether an excerpt must say in which coverage it stands. */
  public boolean hasSeveral() {
    return coverages > 1;
  }
}
