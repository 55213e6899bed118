package onrecord.index;

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

  /** The words by which its meaning is taken. */
  String context() {
    return indexed.passages().inContext(number);
  }

  boolean hasVector() {
    return indexed.vectors().has(number);
  }

  void vector(SentenceVector vector) {
    indexed.vectors().set(number, vector);
  }

  /** How close its vector, which has to be there, is to a question's. */
  double cosine(SentenceVector question) {
    return indexed.vectors().cosine(number, question);
  }
}
