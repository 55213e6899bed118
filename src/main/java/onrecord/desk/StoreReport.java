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
 * @param feedback how often people said what they think of an answer, at least 0
 */
public record StoreReport(
    long bytes,
    List<String> setAside,
    int damagedEntries,
    Optional<String> trouble,
    long feedback) {
  public StoreReport {
    setAside = List.copyOf(setAside);
    if (bytes < 0 || damagedEntries < 0 || feedback < 0) {
      throw new IllegalArgumentException(
          "store of "
              + bytes
              + " bytes, "
              + damagedEntries
              + " damaged, feedback "
              + feedback
              + ": none may be negative");
    }
  }

  /** Of a store in which nobody has said what they think. */
  public StoreReport(
      long bytes, List<String> setAside, int damagedEntries, Optional<String> trouble) {
    this(bytes, setAside, damagedEntries, trouble, 0);
  }
}
