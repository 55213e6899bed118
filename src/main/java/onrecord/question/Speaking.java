package onrecord.question;

/**
 * Somebody whose words are asked for.
 *
 * @param name index into the names
 * @param cueStart the first word that asks for them
 * @param cueEnd the word after the last
 */
record Speaking(int name, Manner manner, int cueStart, int cueEnd) {
  /** How the words are asked for. */
  enum Manner {
    SAY,
    VIEW,
    ACT
  }

  /** Whether the cue says more than that something was said: "promise", "trust", "speak to". */
  boolean isContent(Typed typed) {
    boolean together = typed.is(cueStart, "speak", "talk") && typed.is(cueEnd, "to", "with");
    boolean noun = manner != Manner.ACT && typed.in(cueStart, Words.OWN_WORDS);
    return together || (manner != Manner.SAY && !noun && !typed.in(cueStart, Words.MERE));
  }
}
