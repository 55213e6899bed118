package onrecord.index;

import java.util.List;
import onrecord.coverage.Entry;
import onrecord.place.Tenant;
import onrecord.quote.Quote;

/**
 * An entry as the index holds it.
 *
 * @param owner whose it is; nobody else finds it unless it is everybody's
 * @param coverage the id of the coverage that it belongs to, distinct within the owner's
 * @param entry its newest version
 * @param quotes who says what in it
 */
public record FiledEntry(Tenant owner, String coverage, Entry entry, List<Quote> quotes) {
  public FiledEntry {
    if (coverage.isBlank()) {
      throw new IllegalArgumentException("entry " + entry.id() + " of a coverage without an id");
    }
    quotes = List.copyOf(quotes);
  }
}
