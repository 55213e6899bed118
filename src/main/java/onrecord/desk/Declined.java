package onrecord.desk;

import onrecord.follow.Outcome;

/**
 * A source could not be followed, or its following not be ended.
 *
 * @param problem what stands in the way
 * @param detail what it is about: an address, a coverage, a limit, or why it cannot be read; blank
 *     where that is the operator's business
 */
public record Declined(Outcome.Problem problem, String detail) implements Reply {
  /** Why the store cannot be written is for the operator alone. */
  static Declined of(Outcome.Refused refused, Knowledge knowledge) {
    boolean told = refused.problem() != Outcome.Problem.NOT_KEPT || knowledge.isWhole();
    return new Declined(refused.problem(), told ? refused.detail() : "");
  }
}
