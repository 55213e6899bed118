package onrecord.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores passages by their words with BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 Extension
 * to Multiple Weighted Fields", 2004): a sentence seldom repeats what its title or its entry has
 * said already, so words that stand there count too, each occurrence with a weight and all of one
 * term together under one saturation.
 */
final class Ranking {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final Weights weights;
  private final double averageLength;
  private final double[] worth;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Indexed, int[][]> occurrences = new HashMap<>();

  /**
   * @param worth what each term is worth: its rarity times its weight, in the order of the terms
   * @param averageLength of a passage, in telling words
   */
  Ranking(Weights weights, List<Term> terms, double[] worth, double averageLength) {
    this.weights = weights;
    this.worth = worth.clone();
    this.averageLength = averageLength;
    for (int i = 0; i < terms.size(); i++) {
      places.put(terms.get(i).stem(), i);
    }
  }

  double score(Candidate candidate) {
    Indexed indexed = candidate.indexed();
    int[][] counts = occurrences.computeIfAbsent(indexed, this::count);
    int number = candidate.number();
    int[] own = counts[number];
    int[] names = count(indexed.speakerWords(number));
    int[] title = indexed.titleWords().isEmpty() ? new int[worth.length] : counts[0];
    double length = B * indexed.words(number).size() / averageLength + 1 - B;
    double score = 0;
    for (int i = 0; i < worth.length; i++) {
      int elsewhere = counts[counts.length - 1][i] - own[i];
      double occurring =
          own[i] / length
              + weights.speaker() * Math.min(1, names[i])
              + weights.title() * title[i]
              + weights.entry() * elsewhere / (elsewhere + 1.0);
      score += worth[i] * occurring * (K1 + 1) / (occurring + K1);
    }
    return score;
  }

  /** A row for each passage and a last one for the entry as a whole. */
  private int[][] count(Indexed indexed) {
    int[][] counts = new int[indexed.passages().size() + 1][];
    int[] whole = new int[worth.length];
    for (int i = 0; i < counts.length - 1; i++) {
      counts[i] = count(indexed.words(i));
      for (int term = 0; term < whole.length; term++) {
        whole[term] += counts[i][term];
      }
    }
    counts[counts.length - 1] = whole;
    return counts;
  }

  private int[] count(List<String> words) {
    int[] counts = new int[worth.length];
    for (String word : words) {
      Integer place = places.get(word);
      if (place != null) {
        counts[place]++;
      }
    }
    return counts;
  }
}
