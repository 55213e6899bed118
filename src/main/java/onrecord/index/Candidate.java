package onrecord.index;

import java.util.Optional;

/**
 * A passage that may be a hit.
 *
 * @param indexed its entry
 * @param number its place among the passages of the entry
 */
record Candidate(Indexed indexed, int number) {
  Passage passage() {
    return indexed.passages().get(number);
  }

  Optional<SentenceVector> vector() {
    return indexed.vector(number);
  }
}
