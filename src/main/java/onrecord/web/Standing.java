package onrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.follow.Source;
import onrecord.index.FiledEntry;

/**
 * The entries of a coverage at one moment.
 *
 * @param source what it is read from; empty where it is not followed
 * @param entries newest first
 * @param position every event up to it is in them
 */
record Standing(Optional<Source> source, List<FiledEntry> entries, long position) {

  /** Those that are published: whatever comes later does not exist. */
  List<FiledEntry> until(Instant now) {
    return entries.subList(firstNotAfter(now), entries.size());
  }

  /** Those that are published later than that. */
  List<FiledEntry> after(Instant time) {
    return entries.subList(0, firstNotAfter(time));
  }

  /** What a page that shows these has told its reader; the same as long as it shows the same. */
  Reached reached(Instant now) {
    return new Reached(
        position,
        until(now).stream()
            .findFirst()
            .map(filed -> filed.entry().publishedAt())
            .orElse(Instant.EPOCH));
  }

  /** The place of the first that was published then or before, by halving. */
  private int firstNotAfter(Instant time) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).entry().publishedAt().isAfter(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the first that was published before an entry of this id and time would be. */
  int placeOf(String id, Instant publishedAt) {
    int place = firstNotAfter(publishedAt);
    return find(id, publishedAt).orElse(place);
  }

  /** The place of an entry; empty where it does not stand. */
  OptionalInt find(String id, Instant publishedAt) {
    int place = firstNotAfter(publishedAt);
    while (place < entries.size() && entries.get(place).entry().publishedAt().equals(publishedAt)) {
      if (entries.get(place).entry().id().equals(id)) {
        return OptionalInt.of(place);
      }
      place++;
    }
    return OptionalInt.empty();
  }
}
