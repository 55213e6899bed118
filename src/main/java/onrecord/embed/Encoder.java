package onrecord.embed;

/** Turns texts into vectors whose dot product says how close their meanings are. */
public interface Encoder {
  /** How many numbers a vector has. */
  int DIMENSIONS = 384;

  /**
   * The vector of what somebody asks.
   *
   * @return {@link #DIMENSIONS} numbers, of length 1
   */
  float[] question(String text);

  /**
   * The vector of a text that may answer.
   *
   * @return {@link #DIMENSIONS} numbers, of length 1
   */
  float[] passage(String text);
}
