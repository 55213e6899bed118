package onrecord.reader;

import java.util.List;
import onrecord.coverage.Coverage;

/**
 * A document as it was understood.
 *
 * @param coverage what could be read
 * @param format in words ("plain-text dump", "LiveBlogPosting in HTML, times from the page's own
 *     markup")
 * @param skipped what was left out, in page order
 */
public record Reading(Coverage coverage, String format, List<Skipped> skipped) {
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
}
