package onrecord.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Masthead;

/**
 * The list of the coverages that are everybody's.
 *
 * @param open in any order
 */
public record HomePage(List<Open> open) {
  /**
   * A coverage that is open.
   *
   * @param entries how many stand on record
   * @param newest when the newest of them was published
   */
  public record Open(Masthead coverage, Links links, int entries, Optional<Instant> newest) {}

  public HomePage {
    open = List.copyOf(open);
  }
}
