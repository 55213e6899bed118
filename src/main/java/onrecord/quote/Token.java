package onrecord.quote;

import onrecord.text.Fold;
import onrecord.text.Span;

/**
 * One word or mark of a line, or a whole stretch in quotation marks standing in the reporter's
 * sentence like one word.
 *
 * @param text as the page has it
 * @param key folded for comparing, without the full stop of an abbreviation
 */
record Token(Span span, String text, String key, Type type) {
  private static final int LONGEST_NAME = 100;

  enum Type {
    WORD,
    /** The ending "'s", or the apostrophe alone. */
    POSSESSIVE,
    MARK,
    QUOTE
  }

  static Token word(Span span, String text) {
    String key = Fold.key(text);
    boolean abbreviated = key.length() > 1 && key.charAt(key.length() - 1) == '.';
    return new Token(span, text, abbreviated ? key.substring(0, key.length() - 1) : key, Type.WORD);
  }

  boolean is(String word) {
    return key.equals(word);
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isQuote() {
    return type == Type.QUOTE;
  }

  boolean isComma() {
    return is(",");
  }

  boolean isPossessive() {
    return type == Type.POSSESSIVE;
  }

  /** Never one of hundreds of letters: it would be taken for a name, which no address holds. */
  boolean isCapitalised() {
    return isWord() && text.length() <= LONGEST_NAME && Character.isUpperCase(text.charAt(0));
  }

  boolean isNumber() {
    return isWord() && Character.isDigit(text.charAt(0));
  }

  /** Whether every letter is upper case, and there are two or more. */
  boolean isAcronym() {
    return isWord()
        && text.length() > 1
        && text.equals(text.toUpperCase(java.util.Locale.ROOT))
        && isCapitalised();
  }

  /** A dash that parts clauses. */
  boolean isDash() {
    return is("-") || is("\u2013") || is("\u2014") || is("--");
  }
}
