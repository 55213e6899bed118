package onrecord.answer;

/** Why the record is silent. */
public enum Reason {
  /** No coverage is open. */
  NO_COVERAGE,
  /** The question names somebody whom the record does not hold. */
  UNKNOWN_PERSON,
  /** No entry was published in the time asked about. */
  NOTHING_IN_WINDOW,
  /** The record holds nothing that answers, or the person asked about did not speak of it. */
  NOT_ABOUT,
  /** What was typed asks nothing. */
  NOT_A_QUESTION
}
