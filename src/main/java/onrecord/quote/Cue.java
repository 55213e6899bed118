package onrecord.quote;

/**
 * A form of a verb that attributes words to its subject.
 *
 * @param base "say"
 * @param kind what stands with it
 * @param form which form of the verb
 */
record Cue(String base, Kind kind, Form form) {
  /** What a cue does with words. */
  enum Kind {
    /** A clause or a quotation follows or precedes: "says". */
    SAY,
    /** A name or judgement in quotation marks follows: "calls it". */
    NAME,
    /** Words of the act may be quoted in what follows: "thanks". */
    ACT,
    /** A belief or wish: "hopes". */
    MIND
  }

  /** Which form of a verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    PRESENT_PARTICIPLE
  }
}
