package onrecord.index;

import java.util.Arrays;

/**
 * A vector of length 1 in a quarter of its size: each number as a byte, all to one scale.
 *
 * @param values each number divided by the scale
 * @param scale more than 0
 */
@SuppressWarnings("ArrayRecordComponent") // one of these for each sentence: a List is ten times it
public record SentenceVector(byte[] values, float scale) {
  /** Quantises a vector; each number is off by half a scale at most. */
  public static SentenceVector of(float[] vector) {
    float largest = Float.MIN_NORMAL;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    float scale = largest / Byte.MAX_VALUE;
    byte[] values = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      values[i] = (byte) Math.round(vector[i] / scale);
    }
    return new SentenceVector(values, scale);
  }

  /** The cosine of the angle between both, to within about 0.005. */
  public double cosine(SentenceVector other) {
    return cosine(other.values, 0, other.scale);
  }

  /**
   * Likewise with one of several that stand in a row.
   *
   * @param begin where it begins
   * @param othersScale its scale
   */
  double cosine(byte[] others, int begin, float othersScale) {
    return (double) dot(values, others, begin) * scale * othersScale;
  }

  private static int dot(byte[] a, byte[] b, int begin) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[begin + i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SentenceVector that
        && scale == that.scale
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "SentenceVector[" + values.length + " x " + scale + "]";
  }
}
