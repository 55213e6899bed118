package onrecord.chat;

import java.time.Instant;
import onrecord.place.Account;

/**
 * What somebody thinks of an answer, for the operator.
 *
 * @param token of the message with the answer
 * @param by who pressed the button
 * @param asker whose question it was
 * @param verdict a button that {@link Button.Act#isFeedback() says how good an answer is}
 * @param question what was asked
 * @param answered what it was answered with
 */
public record Feedback(
    String token,
    Account by,
    Account asker,
    Button.Act verdict,
    Instant at,
    String question,
    String answered) {
  public Feedback {
    if (!verdict.isFeedback()) {
      throw new IllegalArgumentException(verdict + " says nothing of an answer");
    }
  }
}
