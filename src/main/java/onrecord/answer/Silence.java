package onrecord.answer;

import java.util.Optional;

/** Decides whether the record is silent. */
final class Silence {
  /** Where answering what the page answers and refusing what it does not are best balanced. */
  private static final double LIKELY_ENOUGH = 0.52;

  private Silence() {}

  /** Why nothing that was found answers; empty where the best does. */
  static Optional<Reason> reason(Findings findings, Weighing weighing) {
    if (!findings.sought().question().strangers().isEmpty()) {
      return Optional.of(Reason.UNKNOWN_PERSON);
    }
    boolean answers =
        !findings.isEmpty()
            && (findings.isOfWhatWasShown()
                || findings.isAnythingTheySaid()
                || isLikely(findings, weighing));
    return answers ? Optional.empty() : Optional.of(Reason.NOT_ABOUT);
  }

  private static boolean isLikely(Findings findings, Weighing weighing) {
    return !findings.areOfSomethingElse() && weighing.likelihood(findings) >= LIKELY_ENOUGH;
  }
}
