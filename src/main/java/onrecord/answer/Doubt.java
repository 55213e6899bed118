package onrecord.answer;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import onrecord.question.Question.Kind;

/**
 * What tells an answer from a passage that only comes nearest, and how much it weighs in a logistic
 * model. The weights were fitted over questions of nine pages, a third of which their page does not
 * answer; each page was judged by weights that had not seen it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the measures hold no state
enum Doubt {
  ALWAYS(-7, _ -> 1),
  /**
   * How well the best fits, by all signals: one that is left out is missed in the ranking alone.
   */
  SCORE(0.95, findings -> Weighing.WHOLE.score(findings.best())),
  /** A good score made of words that stand about, without the sense of the question, is none. */
  PARAGRAPH(-2.2, findings -> findings.sought().share(findings.best().paragraph())),
  ENTRY(0.7, findings -> findings.sought().share(findings.best().entry())),
  /** Who was asked for has spoken, but of other things. */
  SPOKE_OF_OTHER_THINGS(-1.8, Findings::unspoken),
  /** A statement is asked for more often than made. */
  STATEMENT(-0.5, findings -> findings.asks(Kind.STATEMENT, Kind.VIEW)),
  /** So is a number. */
  HOW_MANY(-2, findings -> findings.asks(Kind.HOW_MANY)),
  WHO(-0.5, findings -> findings.asks(Kind.WHO)),
  /** Whatever tells of somebody or something answers. */
  ROUND_UP(3.1, findings -> findings.asks(Kind.ROUND_UP, Kind.LATEST)),
  DEFINITION(3.1, findings -> findings.asks(Kind.DEFINITION));

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
}
