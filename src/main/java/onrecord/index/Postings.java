package onrecord.index;

import java.util.Arrays;

/**
 * The passages that hold one stem, by ascending number, each with how often (at most {@value
 * #MOST_OFTEN} times count). Not safe for threads.
 */
final class Postings {
  private static final int OFTEN_BITS = 5;
  private static final int MOST_OFTEN = (1 << OFTEN_BITS) - 1;

  private int[] packed = new int[2];
  private int size;

  /** Counts one more occurrence in a passage, which comes after or is the last one. */
  void add(int passage) {
    if (size > 0 && passage(size - 1) == passage) {
      packed[size - 1] += often(size - 1) < MOST_OFTEN ? 1 : 0;
      return;
    }
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size + (size >> 1) + 1);
    }
    packed[size++] = (passage << OFTEN_BITS) | 1;
  }

  /** Takes out the passages from one number to before another. */
  void remove(int from, int to) {
    int start = indexOf(from);
    int end = indexOf(to);
    System.arraycopy(packed, end, packed, start, size - end);
    size -= end - start;
  }

  private int indexOf(int passage) {
    int found = Arrays.binarySearch(packed, 0, size, passage << OFTEN_BITS);
    return found < 0 ? -found - 1 : found;
  }

  /** How many passages there are. */
  int size() {
    return size;
  }

  int passage(int i) {
    return packed[i] >>> OFTEN_BITS;
  }

  int often(int i) {
    return packed[i] & MOST_OFTEN;
  }
}
