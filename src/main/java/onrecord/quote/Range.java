package onrecord.quote;

/**
 * A run of a line's tokens.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Range(int from, int to) {
  boolean contains(int index) {
    return from <= index && index < to;
  }

  boolean isEmpty() {
    return from >= to;
  }

  int size() {
    return to - from;
  }
}
