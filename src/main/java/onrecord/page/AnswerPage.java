package onrecord.page;

import java.util.Optional;
import onrecord.coverage.Masthead;
import onrecord.desk.Reply;

/**
 * A question and what the record says to it.
 *
 * @param scope the coverage that was asked; empty for all that are everybody's
 * @param question as it was typed; may be empty where nothing was asked yet
 * @param reply empty where nothing was asked yet
 */
public record AnswerPage(Optional<Scope> scope, String question, Optional<Reply> reply) {
  /** The one coverage that is asked. */
  public record Scope(Masthead coverage, Links links) {}
}
