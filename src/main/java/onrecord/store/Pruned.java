package onrecord.store;

import java.util.List;
import onrecord.follow.Source;

/**
 * What was pruned.
 *
 * @param versions how many versions went
 * @param entries those that stood: whoever has them indexed lets go of them
 */
public record Pruned(int versions, List<PrunedEntry> entries) {
  /**
   * An entry that stood.
   *
   * @param entry its id
   */
  public record PrunedEntry(Source source, String entry) {}

  public Pruned {
    entries = List.copyOf(entries);
  }
}
