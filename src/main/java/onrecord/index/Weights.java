package onrecord.index;

/**
 * How much an occurrence of a word counts by where it stands, beside 1 in the sentence itself.
 *
 * @param title in the entry's title
 * @param speaker in the name of somebody whom the sentence quotes
 * @param paragraph elsewhere in its paragraph
 * @param entry elsewhere in its entry
 * @param meaning share of the cosine in the fused score, 0 to 1
 */
record Weights(double title, double speaker, double paragraph, double entry, double meaning) {
  static final Weights DEFAULT = new Weights(0.5, 1, 0, 0.5, 0.6);
}
