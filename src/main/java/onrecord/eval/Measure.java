package onrecord.eval;

import java.util.List;
import java.util.function.Predicate;

/** What is counted, and among which questions. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
public enum Measure {
  FIRST("success@1", Measure::isAnswerable, outcome -> outcome.verdict() == Verdict.FIRST),
  AMONG_THREE(
      "success@3",
      Measure::isAnswerable,
      outcome -> outcome.verdict() == Verdict.FIRST || outcome.verdict() == Verdict.AMONG_THREE),
  SPEAKER(
      "speaker",
      outcome -> isAnswerable(outcome) && outcome.asked().speaker().isPresent(),
      Outcome::named),
  ANSWERED("answered", Measure::isAnswerable, outcome -> outcome.verdict() != Verdict.SILENT),
  ABSTAINED(
      "abstained",
      outcome -> !isAnswerable(outcome),
      outcome -> outcome.verdict() == Verdict.SILENT);

  private final String label;
  private final Predicate<Outcome> among;
  private final Predicate<Outcome> right;

  Measure(String label, Predicate<Outcome> among, Predicate<Outcome> right) {
    this.label = label;
    this.among = among;
    this.right = right;
  }

  /** The share of outcomes that are right by this measure. */
  Share of(List<Outcome> outcomes) {
    return outcomes.stream().map(this::of).reduce(Share.NONE, Share::plus);
  }

  private Share of(Outcome outcome) {
    return among.test(outcome) ? new Share(right.test(outcome) ? 1 : 0, 1) : Share.NONE;
  }

  private static boolean isAnswerable(Outcome outcome) {
    return outcome.asked().answerable();
  }

  @Override
  public String toString() {
    return label;
  }
}
