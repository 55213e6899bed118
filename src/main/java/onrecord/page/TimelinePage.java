package onrecord.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Masthead;

/**
 * A page of a coverage's timeline.
 *
 * @param coverage what it says of itself
 * @param links where its pages stand
 * @param order in which the entries stand
 * @param entries in that order; {@link PageSize#fitting} says how many a page holds
 * @param cursor where this page was asked to begin or end; empty for the first
 * @param hasPrevious whether entries come before the first one here, in this order
 * @param hasNext whether entries come after the last one here, in this order
 * @param published when each entry of the whole coverage was published, in any order
 * @param lastEvent the id of the last event that this page shows: letters, digits, "-" and "_"
 * @param data the entries here as schema.org JSON-LD
 */
public record TimelinePage(
    Masthead coverage,
    Links links,
    Order order,
    List<Shown> entries,
    Optional<Cursor> cursor,
    boolean hasPrevious,
    boolean hasNext,
    List<Instant> published,
    String lastEvent,
    Optional<String> data) {
  public TimelinePage {
    entries = List.copyOf(entries);
    published = List.copyOf(published);
  }

  /** Where the page before this one ends. */
  public Optional<Cursor> previous() {
    return hasPrevious && !entries.isEmpty()
        ? Optional.of(beyond(entries.getFirst(), order == Order.OLDEST))
        : Optional.empty();
  }

  /** Where the page after this one begins. */
  public Optional<Cursor> next() {
    return hasNext && !entries.isEmpty()
        ? Optional.of(beyond(entries.getLast(), order == Order.NEWEST))
        : Optional.empty();
  }

  /** Whether new entries belong onto this page. */
  boolean isLive() {
    return order == Order.NEWEST ? cursor.isEmpty() : !hasNext;
  }

  private static Cursor beyond(Shown last, boolean older) {
    String id = last.entry().id();
    return older ? new Cursor.Before(id) : new Cursor.After(id);
  }
}
