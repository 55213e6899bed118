package onrecord.reader;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;

/**
 * A document as it was understood.
 *
 * @param coverage what could be read
 * @param format in words ("plain-text dump", "LiveBlogPosting in HTML, times from the page's own
 *     markup")
 * @param skipped what was left out, in page order
 * @param next where the page says that its older entries are
 */
public record Reading(Coverage coverage, String format, List<Skipped> skipped, Optional<URI> next) {
  /**
   * Something that was left out.
   *
   * @param place where in the document ("line 12", "liveBlogUpdate[3]")
   * @param what the value, shortened to 80 characters
   * @param why what was expected
   */
  public record Skipped(String place, String what, String why) {}

  public Reading {
    skipped = List.copyOf(skipped);
  }

  /** The same of a document that goes on elsewhere. */
  public Reading continuedAt(Optional<URI> older) {
    return new Reading(coverage, format, skipped, older);
  }

  /** Of a document that is all there is. */
  public Reading(Coverage coverage, String format, List<Skipped> skipped) {
    this(coverage, format, skipped, Optional.empty());
  }
}
