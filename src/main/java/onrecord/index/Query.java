package onrecord.index;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param text the question, for its meaning
 * @param terms the words that count; none to go by meaning alone
 * @param scope which entries count
 * @param speaker only passages that quote somebody of this name
 * @param limit how many hits at most, at least 1
 */
public record Query(
    String text, List<Term> terms, Scope scope, Optional<String> speaker, int limit) {
  public Query {
    terms = List.copyOf(terms);
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit + ": allowed is 1 or more");
    }
  }

  /** Whether a passage is in scope, and quotes whom it is to quote. */
  boolean allows(Candidate candidate) {
    Passages passages = candidate.indexed().passages();
    return scope.contains(passages.filed())
        && speaker.map(name -> passages.speakers(candidate.number()).contains(name)).orElse(true);
  }

  /** Looks for every telling word of a text, each with the same weight, whoever said it. */
  public static Query of(String text, Scope scope, int limit) {
    List<Term> terms =
        Stems.telling(text).stream().distinct().map(stem -> new Term(stem, 1)).toList();
    return new Query(text, terms, scope, Optional.empty(), limit);
  }
}
