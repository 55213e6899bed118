package onrecord.answer;

import java.util.List;
import java.util.Optional;

/** Decides whether the record is silent. */
final class Silence {
  private Silence() {}

  /** Why nothing that was found answers; empty where the best does. */
  static Optional<Reason> reason(Sought sought, List<Candidate> ranked) {
    if (!sought.question().strangers().isEmpty()) {
      return Optional.of(Reason.UNKNOWN_PERSON);
    }
    if (ranked.isEmpty()) {
      return Optional.of(Reason.NOT_ABOUT);
    }
    return Optional.empty();
  }
}
