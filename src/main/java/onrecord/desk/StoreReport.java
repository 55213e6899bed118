package onrecord.desk;

import java.util.List;
import java.util.Optional;

/**
 * How the store is doing, for its operator.
 *
 * @param bytes how much it takes up, at least 0
 * @param setAside damaged files that lie beside it
 * @param damagedEntries how many entries could not be read any more
 * @param trouble why nothing can be kept now; empty where it can
 */
public record StoreReport(
    long bytes, List<String> setAside, int damagedEntries, Optional<String> trouble) {
  public StoreReport {
    setAside = List.copyOf(setAside);
    if (bytes < 0 || damagedEntries < 0) {
      throw new IllegalArgumentException(
          "store of " + bytes + " bytes, " + damagedEntries + " damaged: neither may be negative");
    }
  }
}
