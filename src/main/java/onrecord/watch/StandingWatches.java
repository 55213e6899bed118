package onrecord.watch;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * Keeps the watches. Used by several threads and processes at once; what it kept survives a crash
 * once it returns. What cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface StandingWatches {
  /**
   * A watch under its number: one that comes later, or is changed, has a greater one.
   *
   * @param watch empty where what is kept of it is damaged
   */
  record Numbered(long number, Optional<Watch> watch) {}

  /** Keeps a new watch, under an id that none ever had. */
  Watch add(Place place, WatchQuery query, Instant since, Optional<String> ping);

  /** Removes the watch of that id of a place; empty if it has none. */
  Optional<Watch> remove(Place place, String id);

  /** Those of a place, oldest first. */
  List<Watch> at(Place place);

  /** How many a tenant has at all its places. */
  int count(Tenant tenant);

  /** How many there are. */
  int count();

  /** Those that came or changed after a number, in order. */
  List<Numbered> after(long number);

  /** The numbers of all. */
  Set<Long> numbers();
}
