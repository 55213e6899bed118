package onrecord.index;

import java.util.Arrays;

/**
 * Fuses two rankings by the weighted sum of their scores, each stretched to 0..1 over the
 * candidates (Fox and Shaw's CombSUM with min-max normalisation, 1994).
 */
final class Fusion {
  private Fusion() {}

  /**
   * @param share of the second in the sum, 0 to 1
   */
  static double[] weightedSum(double[] first, double[] second, double share) {
    double[] a = stretched(first);
    double[] b = stretched(second);
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (1 - share) * a[i] + share * b[i];
    }
    return sum;
  }

  /** All 0 where all are the same. */
  private static double[] stretched(double[] scores) {
    double least = Arrays.stream(scores).min().orElse(0);
    double most = Arrays.stream(scores).max().orElse(0);
    double range = most - least;
    return Arrays.stream(scores).map(x -> range > 0 ? (x - least) / range : 0).toArray();
  }
}
