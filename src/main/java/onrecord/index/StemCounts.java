package onrecord.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many passages hold each stem, by its number. Not safe for threads. */
final class StemCounts {
  private int[] counts = new int[64];

  /** Counts the passages of an entry in (1) or out (-1). */
  void count(Indexed indexed, int sign) {
    for (int i = 0; i < indexed.passages().size(); i++) {
      IntStream.concat(Arrays.stream(indexed.words(i)), Arrays.stream(indexed.speakerWords(i)))
          .distinct()
          .forEach(stem -> count(stem, sign));
    }
  }

  private void count(int stem, int sign) {
    if (stem >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(stem + 1, 2 * counts.length));
    }
    counts[stem] += sign;
  }

  /**
   * @param stem a number, or {@link StemNumbers#UNKNOWN}
   */
  int of(int stem) {
    return stem == StemNumbers.UNKNOWN || stem >= counts.length ? 0 : counts[stem];
  }
}
