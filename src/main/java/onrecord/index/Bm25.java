package onrecord.index;

/**
 * Scores texts by their words with BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", 2009), with Lucene's parameters.
 */
final class Bm25 {
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  /** Texts of more words are rare, and what they are divided by is worked out each time. */
  private static final int LENGTHS = 512;

  private final long texts;
  private final float averageLength;
  private final float[] usual = new float[LENGTHS];

  /**
   * @param texts how many there are
   * @param words how many they have in all
   */
  Bm25(long texts, long words) {
    this.texts = texts;
    averageLength = Math.max(1, words) / (float) Math.max(1, texts);
    for (int length = 0; length < LENGTHS; length++) {
      usual[length] = calculated(length);
    }
  }

  private float calculated(int length) {
    return 1 / (K1 * (1 - B + B * length / averageLength));
  }

  /**
   * What a term is worth: its rarity times its weight.
   *
   * @param holding how many of the texts hold it
   */
  float worth(double weight, int holding) {
    float rarity = (float) Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
    return (float) weight * rarity;
  }

  /** What an occurrence in a text of that many words counts: less, the more words there are. */
  float usual(int length) {
    return length < LENGTHS ? usual[length] : calculated(length);
  }

  /** What a term adds to the score of a text that holds it that often. */
  static float score(float worth, int often, float usual) {
    return worth - worth / (1 + often * usual);
  }
}
