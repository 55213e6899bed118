package onrecord.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a store is doing.
 *
 * @param setAside damaged files that lie beside it, until somebody takes them away
 * @param damagedEntries entries that could not be read any more since it was opened
 * @param trouble why the last change was not kept; empty once one is
 * @param bytes how much it takes up
 */
public record Health(
    List<Path> setAside, int damagedEntries, Optional<String> trouble, long bytes) {
  public Health {
    setAside = List.copyOf(setAside);
  }
}
