package onrecord.index;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors that are gone when the process ends. */
public final class VectorsInMemory implements Vectors {
  private final Map<TextKey, SentenceVector> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<SentenceVector> get(TextKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void put(TextKey key, SentenceVector vector) {
    kept.put(key, vector);
  }
}
