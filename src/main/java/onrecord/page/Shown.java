package onrecord.page;

import java.util.List;
import onrecord.coverage.Entry;
import onrecord.follow.Event;
import onrecord.quote.Quote;

/**
 * An entry as it is shown.
 *
 * @param entry in the version that is shown
 * @param quotes who said what in that version; none where it is not known
 * @param history what happened to the entry, oldest first; none where it is not kept
 */
public record Shown(Entry entry, List<Quote> quotes, List<Event> history) {
  public Shown {
    quotes = List.copyOf(quotes);
    history = List.copyOf(history);
  }

  /** The id of its element on every page: ASCII, without white space. */
  public String element() {
    return "entry-" + PathPart.written(entry.id());
  }
}
