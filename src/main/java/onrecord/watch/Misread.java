package onrecord.watch;

/**
 * What was typed is no query, and why.
 *
 * @param place where it stands, in characters from 1
 * @param found what stands there; blank at the end
 */
public record Misread(Problem problem, int place, String found) implements QueryRead {
  /** What is wrong. */
  public enum Problem {
    /** Nothing was typed. */
    EMPTY,
    /** There are more characters than {@link WatchQuery#LONGEST}. */
    TOO_LONG,
    /** There are more words, phrases and fields than {@link WatchQuery#MOST_TERMS}. */
    TOO_MANY_TERMS,
    /** Parentheses stand in more others than {@link WatchQuery#DEEPEST}. */
    TOO_DEEP,
    /** Quotation marks are not closed. */
    OPEN_QUOTE,
    /** A parenthesis is not closed. */
    OPEN_PARENTHESIS,
    /** A word should stand there, and something else does. */
    NO_WORD,
    /** A field is none of those that there are. */
    UNKNOWN_FIELD,
    /** No coverage is called so. */
    NO_SUCH_COVERAGE,
    /** Something else than yes is said of breaking. */
    NOT_YES,
    /** A character that would stand for any others. */
    WILDCARD,
    /** Words that nearly every entry has. */
    COMMON_WORD,
    /** Something is excluded, and nothing is asked for. */
    ONLY_EXCLUDES
  }

  public Misread {
    if (place < 1) {
      throw new IllegalArgumentException("place " + place + ": allowed is 1 or more");
    }
  }
}
