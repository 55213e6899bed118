package onrecord.desk;

import java.util.Optional;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.follow.Standing.Trouble;
import onrecord.place.Role;

/**
 * What somebody may know of sources: whose reasons tell of files and of the network is for the
 * operator alone.
 *
 * @param role of who asks
 */
record Knowledge(Role role) {
  private static final int SHORT_REASON = 100;

  static Knowledge of(Request request) {
    return new Knowledge(request.asker().role());
  }

  /** Whether all may be told. */
  boolean isWhole() {
    return role.covers(Role.OPERATOR);
  }

  /** An address is public; where a file lies is not. */
  Optional<String> location(Source source) {
    return Optional.of(source.location()).filter(any -> source.isAddress() || isWhole());
  }

  Standing standing(Source source, Standing standing) {
    return new Standing(
        standing.schedule(),
        standing.validators(),
        standing.lastSuccess(),
        standing.lastRead(),
        standing.trouble().map(trouble -> trouble(source, trouble)));
  }

  private Trouble trouble(Source source, Trouble trouble) {
    return new Trouble(
        reason(source, trouble.reason()), trouble.failures(), trouble.since(), trouble.told());
  }

  Event event(Event event) {
    return event.change() instanceof Change.Failing failing
        ? new Event(
            event.position(),
            event.at(),
            event.source(),
            new Change.Failing(reason(event.source(), failing.reason())))
        : event;
  }

  /** In full, the beginning of it, or blank. */
  private String reason(Source source, String reason) {
    if (isWhole()) {
      return reason;
    }
    return source.isAddress() ? beginning(reason) : "";
  }

  private static String beginning(String reason) {
    return reason.codePointCount(0, reason.length()) <= SHORT_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, SHORT_REASON)) + "\u2026";
  }
}
