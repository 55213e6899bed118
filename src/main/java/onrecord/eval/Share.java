package onrecord.eval;

import java.util.Locale;

/** How many of all are right. */
public record Share(int right, int all) {
  static final Share NONE = new Share(0, 0);

  public Share {
    if (right < 0 || right > all) {
      throw new IllegalArgumentException(right + " right of " + all);
    }
  }

  Share plus(Share other) {
    return new Share(right + other.right, all + other.all);
  }

  /** 0 to 1; 1 where there is nothing to be right about. */
  public double value() {
    return all == 0 ? 1 : right / (double) all;
  }

  @Override
  public String toString() {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%d/%d %.3f", right, all, value());
  }
}
