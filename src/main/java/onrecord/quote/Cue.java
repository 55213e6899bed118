package onrecord.quote;

/**
 * A form of a verb, or a noun, that attributes words to its subject.
 *
 * @param base "say"
 * @param kind what stands with it
 * @param form which form of the word
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
    MIND,
    /** An aim or attitude, told without quotation marks only: "seeks". */
    HOLD
  }

  /** Which form of a verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    PRESENT_PARTICIPLE,
    /** No verb at all: "claim" in "his claim that", "eager" in "was eager to". */
    NOUN
  }
}
