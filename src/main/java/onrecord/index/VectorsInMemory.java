package onrecord.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors that are gone when the process ends. */
public final class VectorsInMemory implements Vectors {
  private final Map<TextKey, SentenceVector> kept = new ConcurrentHashMap<>();

  @Override
  public Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
    Map<TextKey, SentenceVector> found = new HashMap<>();
    for (TextKey key : keys) {
      SentenceVector vector = kept.get(key);
      if (vector != null) {
        found.put(key, vector);
      }
    }
    return found;
  }

  @Override
  public void put(Map<TextKey, SentenceVector> made) {
    kept.putAll(made);
  }
}
