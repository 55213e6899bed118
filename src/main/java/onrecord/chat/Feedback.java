package onrecord.chat;

import java.time.Instant;
import onrecord.place.Tenant;

/**
 * What somebody thinks of an answer, for the operator.
 *
 * @param token of the message with the answer
 * @param tenant where it stands
 * @param by who pressed the button, by their id on the tenant's platform
 * @param asker whose question it was, likewise
 * @param verdict a button that {@link Button.Act#isFeedback() says how good an answer is}
 * @param question what was asked
 * @param answered what it was answered with
 */
public record Feedback(
    String token,
    Tenant tenant,
    String by,
    String asker,
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
