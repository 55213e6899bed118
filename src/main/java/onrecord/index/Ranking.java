package onrecord.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scores passages by their words with BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 Extension
 * to Multiple Weighted Fields", 2004): a sentence seldom repeats what its title or its entry has
 * said already, so words that stand there count too, each occurrence with a weight and all of one
 * term together under one saturation.
 */
final class Ranking {
  /**
   * A term with what it takes to score it.
   *
   * @param worth its rarity times its weight
   */
  record Weighed(Term term, double worth) {}

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int[] NONE = {};

  private final Weights weights;
  private final double averageLength;
  private final int[] numbers;
  private final int[] places;
  private final double[] worth;
  private final Map<Indexed, int[][]> occurrences = new HashMap<>();

  /**
   * @param terms with distinct stems
   * @param averageLength of a passage, in telling words
   * @param stems those of the section whose passages are scored
   */
  Ranking(Weights weights, List<Weighed> terms, double averageLength, Dictionary stems) {
    this.weights = weights;
    this.averageLength = averageLength;
    int[] known = terms.stream().mapToInt(term -> stems.known(term.term().stem())).toArray();
    places =
        IntStream.range(0, known.length)
            .boxed()
            .sorted(Comparator.comparingInt(place -> known[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    numbers = Arrays.stream(places).map(place -> known[place]).toArray();
    worth = terms.stream().mapToDouble(Weighed::worth).toArray();
  }

  /** At least 0, and more than 0 where any of the words stands in the entry. */
  double score(Candidate candidate) {
    Indexed indexed = candidate.indexed();
    int number = candidate.number();
    int[][] counts = occurrences.computeIfAbsent(indexed, this::count);
    int[] own = counts[number];
    int[] title = indexed.passages().beginsWithTitle() ? counts[0] : NONE;
    int[] whole = counts[counts.length - 1];
    int[] spoken = count(indexed, indexed.endOfWords(number), indexed.end(number));
    double length = 1 - B + B * indexed.length(number) / averageLength;
    double score = 0;
    for (int i = 0; i < numbers.length; i++) {
      double elsewhere = at(whole, i) - at(own, i);
      double occurring =
          at(own, i) / length
              + weights.speaker() * Math.min(1, at(spoken, i))
              + weights.title() * at(title, i)
              + weights.entry() * elsewhere / (elsewhere + 1);
      score += worth[i] * occurring * (K1 + 1) / (occurring + K1);
    }
    return score;
  }

  private static int at(int[] counts, int term) {
    return counts.length == 0 ? 0 : counts[term];
  }

  /** A row for each passage and a last one for the entry as a whole. */
  private int[][] count(Indexed indexed) {
    int passages = indexed.size();
    int[][] counts = new int[passages + 1][];
    counts[passages] = new int[numbers.length];
    for (int i = 0; i < passages; i++) {
      counts[i] = count(indexed, indexed.begin(i), indexed.endOfWords(i));
      for (int term = 0; term < counts[i].length; term++) {
        counts[passages][term] += counts[i][term];
      }
    }
    return counts;
  }

  /** How often each term occurs, in the order of the terms; {@link #NONE} where none does. */
  private int[] count(Indexed indexed, int from, int to) {
    int[] counts = NONE;
    for (int i = from; i < to; i++) {
      int found = Arrays.binarySearch(numbers, indexed.stems()[i]);
      if (found >= 0) {
        counts = counts.length == 0 ? new int[numbers.length] : counts;
        counts[places[found]]++;
      }
    }
    return counts;
  }
}
