package onrecord.quote;

/** Finds whom a sentence tells of where "who" or "that" parts its subject from its verb. */
final class RelativeClause {
  private static final int FARTHEST = 8;
  private static final int LONGEST = 30;

  private final Line line;

  RelativeClause(Line line) {
    this.line = line;
  }

  /**
   * "[Groups] that have endorsed him say": where the phrase that the sentence opens with ends, if
   * what stands between it and {@code end} is a relative clause of one verb; else -1.
   */
  int headEnd(Range sentence, int end) {
    int relative = relativeAfterOpening(sentence, end);
    return relative >= 0 && isWhole(relative, end) ? relative : -1;
  }

  private int relativeAfterOpening(Range sentence, int end) {
    int limit = Math.min(end, sentence.from() + FARTHEST);
    for (int i = sentence.from(); i < limit; i++) {
      Token token = line.token(i);
      if (token.is("who") || token.is("that")) {
        return i > sentence.from() ? i : -1;
      }
      boolean phrase = token.isWord() && !isVerb(token) && !Lexicon.isAdverb(token);
      if (!phrase || Lexicon.CONJUNCTIONS.contains(token.key())) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the clause has its verb and more, and nothing of another clause. */
  private boolean isWhole(int relative, int end) {
    int verb = relative + 1;
    while (verb < end && Lexicon.AUXILIARIES.contains(line.token(verb).key())) {
      verb++;
    }
    boolean told = verb > relative + 1 || (verb < end && mayBeVerb(line.token(verb)));
    return told && end > verb + 1 && end - verb < LONGEST && isOneClause(verb, end);
  }

  private boolean isOneClause(int verb, int end) {
    for (int i = verb; i < end; i++) {
      Token token = line.token(i);
      boolean other =
          token.isComma()
              || Lexicon.CONJUNCTIONS.contains(token.key())
              || Lexicon.PRONOUNS.contains(token.key());
      if (other || (i > verb && isVerb(token))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeVerb(Token token) {
    return isVerb(token) || (token.key().endsWith("ed") && !token.isCapitalised());
  }

  private static boolean isVerb(Token token) {
    return Cues.of(token) != null || Lexicon.AUXILIARIES.contains(token.key());
  }
}
