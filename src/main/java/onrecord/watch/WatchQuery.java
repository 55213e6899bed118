package onrecord.watch;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an entry has to have: words and "phrases" (in any of their forms, whatever their case and
 * accents), speaker:NAME, breaking:yes, coverage:NAME; next to each other or with AND all of them,
 * with OR any, with NOT (or a hyphen right before it) none; parentheses group. OR binds less than
 * AND.
 *
 * @param clause what it comes to; it does not only exclude
 */
public record WatchQuery(Clause clause) implements QueryRead {
  /** Characters. */
  public static final int LONGEST = 300;

  /** Words, phrases and fields. */
  public static final int MOST_TERMS = 20;

  /** Parentheses in parentheses. */
  public static final int DEEPEST = 8;

  public WatchQuery {
    if (Anchor.of(clause, _ -> 1).isEmpty()) {
      throw new IllegalArgumentException("query without a word that must stand: " + clause.shown());
    }
  }

  /**
   * Reads what somebody typed.
   *
   * @param coverage the id of the coverage that is called so
   */
  public static QueryRead read(String typed, Function<String, Optional<String>> coverage) {
    int length = typed.codePointCount(0, typed.length());
    return length > LONGEST
        ? new Misread(Misread.Problem.TOO_LONG, LONGEST + 1, Integer.toString(length))
        : QueryReader.read(typed, coverage);
  }

  /**
   * Reads the {@link #text} of a query, of whatever length.
   *
   * @return empty where it is none
   */
  public static Optional<WatchQuery> kept(String text) {
    return QueryReader.read(text, Optional::of) instanceof WatchQuery query
        ? Optional.of(query)
        : Optional.empty();
  }

  /** As it could be typed, coverages by their ids: what is read of it is the same query. */
  public String text() {
    return clause.shown();
  }
}
