package onrecord.index;

/**
 * A word as it is written, and what it is compared as.
 *
 * @param key as {@link Forms#key} has it
 * @param shown as it is written ("Protesters'"), quotation marks straight
 * @param word folded ("protesters"); empty for marks that stand on no letter
 * @param stem its stem ("protest")
 * @param stop whether it is so common that it tells nothing ("the")
 */
record Form(long key, String shown, String word, String stem, boolean stop) {
  Form(String shown, String word, String stem, boolean stop) {
    this(Forms.key(shown), shown, word, stem, stop);
  }

  /** Whether it counts when texts are compared. */
  boolean telling() {
    return !stop && !word.isEmpty();
  }
}
