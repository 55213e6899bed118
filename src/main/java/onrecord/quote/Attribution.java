package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.coverage.Entry;

/**
 * Who said what in a coverage.
 *
 * @param cast everybody it names
 * @param quotes by entry id, each list in the order of the text, the title's first
 */
public record Attribution(Cast cast, Map<String, List<Quote>> quotes) {
  public Attribution {
    Map<String, List<Quote>> copy = new HashMap<>();
    quotes.forEach((entry, found) -> copy.put(entry, List.copyOf(found)));
    quotes = Map.copyOf(copy);
  }

  /** The entry's quotes; none for an entry that has none. */
  public List<Quote> of(Entry entry) {
    return quotes.getOrDefault(entry.id(), List.of());
  }
}
