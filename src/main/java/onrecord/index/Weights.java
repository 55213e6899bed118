package onrecord.index;

/**
 * What counts how much. The defaults are round numbers in the middle of a plateau: on four pages
 * with 89 questions, none of their neighbours put more than two sentences more in the first place.
 *
 * @param title an occurrence of a word in the entry's title, beside 1 in the sentence itself
 * @param speaker likewise in the name of somebody whom the sentence quotes
 * @param entry likewise elsewhere in its entry
 * @param context the cosine of the entry's closest sentence, beside 1 for the sentence's own
 * @param meaning share of the cosines in the fused score, 0 to 1
 */
record Weights(double title, double speaker, double entry, double context, double meaning) {
  static final Weights DEFAULT = new Weights(0.5, 1, 0.5, 1, 0.6);
}
