package onrecord.eval;

import java.util.List;
import java.util.Optional;

/** Outcomes of invented questions. */
final class Outcomes {
  private Outcomes() {}

  static Outcome alone(String id, boolean answerable, Verdict verdict) {
    return of(id, 0, answerable, Optional.empty(), verdict, false);
  }

  static Outcome turn(String id, int turn, Verdict verdict) {
    return of(id, turn, true, Optional.empty(), verdict, false);
  }

  static Outcome spoken(String id, Verdict verdict, boolean named) {
    return of(id, 0, true, Optional.of("Ida Moor"), verdict, named);
  }

  private static Outcome of(
      String id,
      int turn,
      boolean answerable,
      Optional<String> speaker,
      Verdict verdict,
      boolean named) {
    Gold.Turn asked =
        new Gold.Turn(
            "question " + id,
            answerable,
            speaker,
            List.of(),
            Optional.of("count"),
            Optional.of("terse"));
    return new Outcome("quay", id, turn, asked, verdict, named);
  }
}
