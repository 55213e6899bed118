package onrecord.question;

import java.util.List;

/**
 * What a conversation has come to: a follow-up is read by it.
 *
 * @param question the question before, as it was understood
 * @param cited what was shown for it, best first; empty where the record was silent
 */
public record Context(Question question, List<Cited> cited) {
  public Context {
    cited = List.copyOf(cited);
  }
}
