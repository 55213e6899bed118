package onrecord.follow;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.place.Tenant;

/**
 * Keeps every version of every entry, and the events in their order. Used by several threads and
 * processes at once; each method is all or nothing, and what it did survives a crash once it
 * returns. What cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface History {
  /** The newest version of each entry that stands, newest entry first. */
  List<Entry> standing(Source source);

  /** The last version of each entry that was withdrawn. */
  List<Entry> withdrawn(Source source);

  /** How many entries stand, of all sources that are followed. */
  int standing();

  /**
   * Keeps changes together with how the source stands after them, and gives the source free.
   *
   * @param changes in the order in which they become events
   * @return the events, in that order; none if the source is not followed any more
   */
  List<Event> keep(Source source, Standing standing, List<Change> changes, Instant at);

  /**
   * The events that came after a position, in order.
   *
   * @param position of an event, or 0 for the beginning
   */
  List<Event> after(long position, int atMost);

  /**
   * What happened to a source after a position, in order.
   *
   * @param position of an event of any source, or 0 for the beginning
   */
  List<Event> after(Source source, long position, int atMost);

  /** The position of the newest event; 0 where there is none. */
  long newest();

  /** The position of the newest event of a source; 0 where there is none. */
  long newest(Source source);

  /**
   * The newest corrections and withdrawals, newest first, of what a tenant sees.
   *
   * @param since no older ones
   */
  List<Event> corrections(Tenant reader, Instant since, int atMost);

  /** All that happened to one entry and is still kept, oldest first. */
  List<Event> of(Source source, String entry);

  /**
   * The last version of an entry that is kept, whether it stands, was withdrawn, or went with age
   * but for a version that was cited.
   */
  Optional<Entry> last(Source source, String entry);

  /** An entry as it stood at one version; empty if it is not kept (any more). */
  Optional<Entry> version(Source source, String entry, int version);
}
