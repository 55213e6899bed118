package onrecord.answer;

import java.util.List;
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

  /** 1 if the question is of one of these kinds, else 0. */
  int asks(Kind... kinds) {
    return List.of(kinds).contains(sought.question().kind()) ? 1 : 0;
  }

  /**
   * The share of the words asked about of which nobody spoke whose words were asked for, 0 to 1; 0
   * where nobody's words were asked for, or about nothing in particular.
   */
  double unspoken() {
    boolean asks = !sought.speakers().isEmpty() && !sought.words().isEmpty();
    return asks ? 1 - spoken() : 0;
  }

  private double spoken() {
    return ranked.stream()
        .filter(Candidate::speaks)
        .mapToDouble(candidate -> sought.share(candidate.paragraph()))
        .max()
        .orElse(0);
  }
}
