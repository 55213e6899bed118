package onrecord.follow;

/** What came of somebody's wish to follow a source or not to. */
public sealed interface Outcome {
  /** It is done; the source as it stands, or stood last. */
  record Done(Followed followed) implements Outcome {}

  /**
   * It could not be done.
   *
   * @param detail for people: the address, the coverage, the limit, or why it cannot be read
   */
  record Refused(Problem problem, String detail) implements Outcome {}

  /** What stands in the way. */
  enum Problem {
    /** It is no address that may be read. */
    ADDRESS,
    /** It is followed already, by the owner or for everybody. */
    FOLLOWED_ALREADY,
    /** The owner follows as many as are allowed. */
    TOO_MANY,
    /** Nothing can be read there. */
    UNREADABLE,
    /** The owner follows no such source. */
    NOT_FOLLOWED,
    /** It is followed for everybody, as the operator decides. */
    EVERYBODYS,
    /** The store cannot be written. */
    NOT_KEPT
  }
}
