package onrecord.delivery;

import java.time.Instant;

/** How a delivery ended. */
public sealed interface Ending {
  /** It stands there, in the message of that id. */
  record Sent(String messageId) implements Ending {}

  /**
   * It does not stand there, as the platform did not take it.
   *
   * @param why in a few words, for who decides at the place
   */
  record Refused(String why) implements Ending {}

  /**
   * Nobody knows whether it stands there: it is not sent again.
   *
   * @param why in a few words, for the operator
   */
  record Unknown(String why) implements Ending {}

  /** It does not stand there: it could not be sent in time. */
  record Dropped(String why) implements Ending {}

  /** All there are, to be counted. */
  enum Kind {
    SENT,
    REFUSED,
    UNKNOWN,
    DROPPED
  }

  /** Which of them it is. */
  default Kind kind() {
    return switch (this) {
      case Sent _ -> Kind.SENT;
      case Refused _ -> Kind.REFUSED;
      case Unknown _ -> Kind.UNKNOWN;
      case Dropped _ -> Kind.DROPPED;
    };
  }

  /**
   * The ending of one delivery.
   *
   * @param due when it was to be said
   * @param at when it ended
   */
  record Of(String id, Instant due, Instant at, Ending ending) {}
}
