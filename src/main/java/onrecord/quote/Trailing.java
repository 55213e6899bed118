package onrecord.quote;

/**
 * Tells cues that stand at the end of what they report or within it: "The bill, he said, is dead".
 */
final class Trailing {
  private static final int LONGEST_PHRASE = 6;

  private final Line line;
  private final Range sentence;
  private final ClauseStart starts;

  Trailing(Line line, Range sentence) {
    this.line = line;
    this.sentence = sentence;
    this.starts = new ClauseStart(line, sentence);
  }

  boolean is(Event event) {
    boolean tells = event.cue().kind() == Cue.Kind.SAY || event.cue().kind() == Cue.Kind.MIND;
    if (event.from() == sentence.from() || !tells) {
      return false;
    }
    return event.inverted() || (border(event) < event.from() && starts.closesClause(event));
  }

  /**
   * The comma that parts the event from what it reports, words of its subject's phrase between them
   * passed over; the event's first token where there is none.
   */
  int border(Event event) {
    int limit = Math.max(sentence.from(), event.from() - LONGEST_PHRASE);
    for (int i = event.from() - 1; i > limit; i--) {
      Token token = line.token(i);
      if (token.isComma() || token.isDash()) {
        return i;
      }
      if (!isInPhrase(token)) {
        return event.from();
      }
    }
    return event.from();
  }

  /** "the [Guardian]", "Portuguese newspaper [Diario]", "as [the Times]". */
  private static boolean isInPhrase(Token token) {
    boolean joins =
        Lexicon.PREPOSITIONS.contains(token.key())
            || Lexicon.PRONOUNS.contains(token.key())
            || Lexicon.AUXILIARIES.contains(token.key())
            || (Lexicon.CONJUNCTIONS.contains(token.key()) && !token.is("as"));
    return token.isWord() && !joins && Cues.of(token) == null;
  }
}
