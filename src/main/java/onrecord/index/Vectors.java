package onrecord.index;

import java.util.Collection;
import java.util.Map;

/**
 * Keeps the vectors that were made, so that a sentence is never computed twice. Used by several
 * threads at once. Whatever it throws is logged, and answers go on without it.
 */
public interface Vectors {
  /** The vectors kept for these texts; a text without one is left out. */
  Map<TextKey, SentenceVector> get(Collection<TextKey> keys);

  /** Keeps vectors; one kept before under the same key is the same. */
  void put(Map<TextKey, SentenceVector> made);
}
