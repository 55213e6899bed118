package onrecord.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Where a share lies in 95 of 100 samples of its size: the percentile bootstrap of Efron,
 * "Bootstrap Methods: Another Look at the Jackknife" (Annals of Statistics, 1979). The same units
 * give the same interval at every run.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {
  private static final int SAMPLES = 2_000;
  private static final int CUT = SAMPLES / 40;
  private static final long SEED = 1979;

  /**
   * @param units what is drawn as one, such as the turns of a conversation
   */
  static Interval of(List<Share> units) {
    List<Share> counting = units.stream().filter(unit -> unit.all() > 0).toList();
    if (counting.isEmpty()) {
      return new Interval(0, 1);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] values = new double[SAMPLES];
    Arrays.setAll(values, _ -> sample(counting, random).value());
    Arrays.sort(values);
    return new Interval(values[CUT], values[SAMPLES - 1 - CUT]);
  }

  private static Share sample(List<Share> units, SplittableRandom random) {
    Share sum = Share.NONE;
    for (int i = 0; i < units.size(); i++) {
      sum = sum.plus(units.get(random.nextInt(units.size())));
    }
    return sum;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f-%.2f", low, high);
  }
}
