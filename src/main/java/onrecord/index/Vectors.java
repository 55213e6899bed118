package onrecord.index;

import java.util.Optional;

/**
 * Keeps the vectors that were made, so that a sentence is never computed twice. Used by several
 * threads at once.
 */
public interface Vectors {
  /** The vector kept for these words, if there is one. */
  Optional<SentenceVector> get(TextKey key);

  /** Keeps a vector; one kept before under this key is the same. */
  void put(TextKey key, SentenceVector vector);
}
