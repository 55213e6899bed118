package onrecord.index;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Vectors whose failures stop nothing: what cannot be had is made again, what cannot be kept stays
 * in memory with its entry. Each kind of failure is logged once.
 */
final class KeptVectors {
  private static final System.Logger LOG = System.getLogger(KeptVectors.class.getName());

  private final Vectors vectors;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  KeptVectors(Vectors vectors) {
    this.vectors = vectors;
  }

  Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
    return keys.isEmpty() ? Map.of() : tried("read", () -> vectors.get(keys));
  }

  void put(Map<TextKey, SentenceVector> made) {
    if (!made.isEmpty()) {
      tried(
          "kept",
          () -> {
            vectors.put(made);
            return Map.of();
          });
    }
  }

  /** A store is made of other people's code: whatever it throws, a question is still answered. */
  private Map<TextKey, SentenceVector> tried(
      String what, Supplier<Map<TextKey, SentenceVector>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (logged.add(what + e.getClass().getName())) {
        LOG.log(System.Logger.Level.WARNING, "vectors cannot be {0}: {1}", what, e.toString());
      }
      return Map.of();
    }
  }
}
