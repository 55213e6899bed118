package onrecord.quote;

/**
 * A cue with its subject.
 *
 * @param cueFrom the cue's first token
 * @param cueTo the token after its last
 * @param inverted whether the subject follows the cue
 */
record Event(int cueFrom, int cueTo, Cue cue, Subject subject, boolean inverted) {
  /** The first token of cue and subject together. */
  int from() {
    return subject.isImplied() ? cueFrom : Math.min(cueFrom, subject.from());
  }

  /** The token after the last of both. */
  int to() {
    return subject.isImplied() ? cueTo : Math.max(cueTo, subject.to());
  }
}
