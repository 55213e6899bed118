package onrecord.delivery;

import java.time.Instant;
import java.util.List;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * An entry that watches of a place caught, and of which it is to be told.
 *
 * @param isEverybodys whether the coverage is everybody's; else it is the place's tenant's own
 * @param coverage its id
 * @param entry its id
 * @param watches the ids of those that caught it, at least one
 * @param at when that was
 */
public record Catch(
    Place place,
    boolean isEverybodys,
    String coverage,
    String entry,
    List<String> watches,
    Instant at) {
  public Catch {
    watches = List.copyOf(watches);
    if (watches.isEmpty()) {
      throw new IllegalArgumentException(
          "entry " + entry + " caught by nothing: allowed is a watch or more");
    }
  }

  /** Whose coverage it is. */
  Tenant owner() {
    return isEverybodys ? Tenant.EVERYBODY : place.tenant();
  }
}
