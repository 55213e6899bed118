package onrecord.answer;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import onrecord.question.Question.Kind;

/**
 * What tells an answer from a passage that only comes nearest, and how much it weighs in a logistic
 * model. The weights were fitted over questions of eleven pages, a third of which their page does
 * not answer; each page was judged by weights that had not seen it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the measures hold no state
enum Doubt {
  ALWAYS(-3.9, _ -> 1),
  /**
   * How well the best fits, by all signals: one that is left out is missed in the ranking alone.
   */
  SCORE(0.46, findings -> Weighing.WHOLE.score(findings.best())),
  /** Words that stand elsewhere in its entry tell what it is about. */
  ENTRY(0.35, findings -> findings.sought().share(findings.best().entry())),
  /** It holds the kind of thing asked for. */
  OFFERS(0.78, findings -> one(findings.best().offersWhatIsExpected())),
  /** Who was asked for has spoken, but of nothing that was asked about. */
  SPOKE_OF_NOTHING_ASKED(-0.77, findings -> one(findings.spokeOfNothingAsked())),
  /** Not even in entries that tell of it. */
  SPOKE_ELSEWHERE(-1.47, Findings::spokeElsewhere),
  /** A statement of nobody in particular is asked for more often than made. */
  STATEMENT_OF_ANYBODY(-0.78, findings -> one(findings.asksForAnybodysStatement())),
  /** So is a number. */
  HOW_MANY(-1.12, findings -> one(findings.asks(Kind.HOW_MANY))),
  /** Whatever tells of somebody or something answers. */
  ROUND_UP(1.38, findings -> one(findings.asks(Kind.ROUND_UP, Kind.LATEST))),
  DEFINITION(1.25, findings -> one(findings.asks(Kind.DEFINITION)));

  private final double weight;
  private final ToDoubleFunction<Findings> measure;

  Doubt(double weight, ToDoubleFunction<Findings> measure) {
    this.weight = weight;
    this.measure = measure;
  }

  /** How likely it is by these doubts that the best of what was found answers, 0 to 1. */
  static double likelihood(Findings findings, Set<Doubt> doubts) {
    double sum = 0;
    for (Doubt doubt : doubts) {
      sum += doubt.weight * doubt.measure.applyAsDouble(findings);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
