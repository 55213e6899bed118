package onrecord.watch;

import java.time.Instant;
import java.util.Optional;
import onrecord.place.Place;

/**
 * A query that stands at a place, whose people are told at once of what matches it.
 *
 * @param id distinct over all
 * @param since when it was set: what was noticed before is not told
 * @param ping the id of the role that is called when something is caught, as an administrator named
 *     it
 */
public record Watch(
    String id, Place place, WatchQuery query, Instant since, Optional<String> ping) {
  /** Whether it catches an entry. */
  public boolean catches(WatchedEntry entry) {
    return place.tenant().sees(entry.filed().owner()) && entry.fits(query.clause());
  }
}
