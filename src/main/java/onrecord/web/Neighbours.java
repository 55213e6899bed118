package onrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.index.FiledEntry;

/**
 * The entries beside one in a timeline.
 *
 * @param older the one before it in time
 * @param newer the one after it
 */
record Neighbours(Optional<Entry> older, Optional<Entry> newer) {
  static Neighbours of(Standing standing, Entry entry, Instant now) {
    List<FiledEntry> all = standing.entries();
    int hidden = all.size() - standing.until(now).size();
    int place = standing.placeOf(entry.id(), entry.publishedAt());
    boolean stands = standing.find(entry.id(), entry.publishedAt()).isPresent();
    return new Neighbours(at(all, stands ? place + 1 : place, hidden), at(all, place - 1, hidden));
  }

  private static Optional<Entry> at(List<FiledEntry> all, int place, int least) {
    return place >= least && place < all.size()
        ? Optional.of(all.get(place).entry())
        : Optional.empty();
  }
}
