package onrecord.live;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Source;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Quote;

/**
 * Keeps who said what, so that no page is attributed twice. What is lost can be made again. Used by
 * several threads and processes at once; what cannot be kept or read throws {@link
 * UncheckedIOException}.
 */
public interface Attributions {
  /**
   * Who said what in the entries of a source that stand; quotes of other versions than the newest
   * are left out. Empty if nothing was kept, or it was by another version of this program.
   */
  Optional<Attribution> of(Source source);

  /**
   * Keeps the cast of a source, and the quotes of some of its entries.
   *
   * @param quotes in the place of those kept before of the same entry and version
   */
  void keep(Source source, Cast cast, Map<Entry, List<Quote>> quotes);
}
