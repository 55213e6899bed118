package onrecord.question;

/**
 * One word of a question.
 *
 * @param key in lower case, without accents, apostrophes, dots of an abbreviation or possessive s
 * @param start where it starts in the text
 * @param end where it ends there; the parts of a contraction share the place of the whole
 * @param capital whether it was typed with a capital letter
 * @param acronym whether all its letters are capitals in a text that has small ones
 * @param possessive whether a possessive s was cut off
 * @param opens whether it is the first of a clause
 * @param closes whether punctuation follows that ends a clause
 */
record Token(
    String key,
    int start,
    int end,
    boolean capital,
    boolean acronym,
    boolean possessive,
    boolean opens,
    boolean closes) {
  boolean isNumber() {
    return !key.isEmpty() && Character.isDigit(key.charAt(0));
  }
}
