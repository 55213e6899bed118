package onrecord.eval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;

/** Asks what a gold set asks, and marks the answers. */
public final class Examination {
  private final String page;
  private final Examinee examinee;

  /** Who is asked. */
  public interface Examinee {
    /**
     * Answers.
     *
     * @param now entries published later do not exist
     * @param before the answer that the question may lean on
     */
    Answer answer(String question, Instant now, Optional<Answer> before);
  }

  /**
   * @param page whose gold is asked
   */
  public Examination(String page, Examinee examinee) {
    this.page = page;
    this.examinee = examinee;
  }

  /** The outcome of each question, in order. */
  public List<Outcome> of(List<Gold> gold) {
    return gold.stream().flatMap(one -> outcomes(one).stream()).toList();
  }

  private List<Outcome> outcomes(Gold gold) {
    List<Outcome> outcomes = new ArrayList<>();
    Optional<Answer> before = Optional.empty();
    for (Gold.Turn turn : gold.turns()) {
      Answer answer = examinee.answer(turn.question(), gold.now(), before);
      int number = gold.conversation() ? outcomes.size() + 1 : 0;
      Marking marking = new Marking(turn, gold.now(), answer);
      outcomes.add(
          new Outcome(page, gold.id(), number, turn, marking.verdict(), marking.isNamed()));
      before = Optional.of(answer);
    }
    return outcomes;
  }
}
