package onrecord.question;

import onrecord.quote.Person;

/**
 * What a record knows, as far as reading a question needs it: the index supplies it.
 *
 * <p>A name that no entry holds is told from an ordinary word by asking here.
 */
public interface Vocabulary {
  /**
   * Whether any entry holds the word.
   *
   * @param word one word as {@link onrecord.text.Fold#key} folds it, not stemmed, without an
   *     apostrophe ("oneill") and without a possessive s
   */
  boolean holds(String word);

  /**
   * How prominent a person is, such as the number of entries that name them: of two who share a
   * surname the more prominent is meant. Where all weigh the same, the cast's order decides.
   */
  default int weight(Person person) {
    return 0;
  }
}
