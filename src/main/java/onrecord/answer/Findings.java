package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import onrecord.question.Question.Kind;

/**
 * What was found for a question.
 *
 * @param ranked best first
 */
record Findings(Sought sought, List<Candidate> ranked) {
  Findings {
    ranked = List.copyOf(ranked);
  }

  boolean isEmpty() {
    return ranked.isEmpty();
  }

  Candidate best() {
    return ranked.getFirst();
  }

  /** Whether the question asks of an entry that answered before: it is about that, no doubt. */
  boolean isOfWhatWasShown() {
    return sought.question().within().isPresent();
  }

  /** Whether anything that somebody said is wanted, and the best gives their words. */
  boolean isAnythingTheySaid() {
    return sought.isAnythingTheySaid() && best().speaks();
  }

  /** Whether the question is of one of these kinds. */
  boolean asks(Kind... kinds) {
    return List.of(kinds).contains(sought.question().kind());
  }

  /**
   * Whether an account or a definition is asked for of something that the best entry does not even
   * name: whatever comes nearest tells of something else.
   */
  boolean areOfSomethingElse() {
    return asks(Kind.ROUND_UP, Kind.LATEST, Kind.DEFINITION)
        && !sought.words().isEmpty()
        && sought.share(best().entry()) == 0;
  }

  /** Whether something that somebody said is asked for, and no person of the cast is named. */
  boolean asksForAnybodysStatement() {
    return sought.speakers().isEmpty() && asks(Kind.STATEMENT, Kind.VIEW);
  }

  /**
   * Whether none of the words asked about stands where those speak whose words were asked for;
   * false where nobody's words were asked for, or about nothing in particular.
   */
  boolean spokeOfNothingAsked() {
    return asksWhatSomebodySaid() && spoken(Candidate::paragraph) == 0;
  }

  /**
   * The share of the words asked about that stands in no entry in which those speak whose words
   * were asked for, 0 to 1; 0 where nobody's words were asked for, or about nothing in particular.
   */
  double spokeElsewhere() {
    return asksWhatSomebodySaid() ? 1 - spoken(Candidate::entry) : 0;
  }

  private boolean asksWhatSomebodySaid() {
    return !sought.speakers().isEmpty() && !sought.words().isEmpty();
  }

  private double spoken(Function<Candidate, Set<String>> around) {
    return ranked.stream()
        .filter(Candidate::speaks)
        .mapToDouble(candidate -> sought.share(around.apply(candidate)))
        .max()
        .orElse(0);
  }
}
