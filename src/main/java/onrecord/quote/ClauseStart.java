package onrecord.quote;

import java.util.Set;

/** Finds where the clause that a cue reports begins, after whom and when it was said. */
final class ClauseStart {
  private static final int FARTHEST = 14;
  private static final Set<String> ADDRESSING =
      WordList.of("tell remind assure inform warn advise ask show caution");
  private static final Set<String> GOVERNED =
      WordList.of(
          "agree+with agree+on agree+to believe+in argue+for insist+on point+to point+out"
              + " respond+to object+to think+of see+as boast+of complain+of swear+to");
  private static final Set<String> ABOUT = WordList.of("about around over nearly almost up");

  private final Line line;
  private final Range sentence;

  ClauseStart(Line line, Range sentence) {
    this.line = line;
    this.sentence = sentence;
  }

  /** The token that the clause begins with, or -1 where none follows the cue. */
  int after(Event event) {
    int at = event.to();
    while (at < sentence.to() && Lexicon.DAYS.contains(line.token(at).key())) {
      at++;
    }
    if (at >= sentence.to()) {
      return -1;
    }
    if (takesObject(event)) {
      return at;
    }
    int that = opensClause(event, at) ? -1 : that(at);
    if (that >= 0) {
      return that;
    }
    if (event.cue().base().equals("tell")) {
      return afterAddressee(at);
    }
    return isAside(event, at) ? afterAside(at) : at;
  }

  /** "said it was the plan that", not "said in May that": the clause begins with its subject. */
  private boolean opensClause(Event event, int at) {
    Token next = line.token(at);
    boolean aside =
        next.is("that")
            || Lexicon.isAdverb(next)
            || (Lexicon.PREPOSITIONS.contains(next.key()) && !next.is("to") && !isLeast(at + 1));
    return !ADDRESSING.contains(event.cue().base()) && !aside;
  }

  /** "at least twenty". */
  private boolean isLeast(int at) {
    return at < sentence.to()
        && (line.token(at).is("least") || line.token(at).is("most") || isAmount(at));
  }

  /** "criticised the plan", "sought to win": what follows is the whole of it. */
  private static boolean takesObject(Event event) {
    return switch (event.cue().kind()) {
      case NAME, ACT, HOLD -> true;
      case SAY, MIND -> false;
    };
  }

  /** "said on Friday", "said in an interview"; not "said about half", nor "urged to". */
  private boolean isAside(Event event, int at) {
    boolean speech = event.cue().kind() == Cue.Kind.SAY || event.cue().kind() == Cue.Kind.MIND;
    return speech
        && !takesPreposition(event, line.token(at))
        && Lexicon.PREPOSITIONS.contains(line.token(at).key())
        && !line.token(at).is("to")
        && !(ABOUT.contains(line.token(at).key()) && isAmount(at + 1));
  }

  /** "warned against it", "agreed with him": not "said of him". */
  private static boolean takesPreposition(Event event, Token token) {
    return !event.cue().base().equals("say")
        && (token.is("against") || token.is("about") || GOVERNED.contains(pair(event, token)));
  }

  private static String pair(Event event, Token token) {
    return event.cue().base() + "+" + token.key();
  }

  private boolean isAmount(int at) {
    return at < sentence.to() && (line.token(at).isNumber() || line.token(at).is("half"));
  }

  private int that(int from) {
    int limit = Math.min(sentence.to(), from + FARTHEST);
    for (int i = from; i < limit; i++) {
      Token token = line.token(i);
      if (token.is("that")) {
        return i;
      }
      boolean clause = i > from && Lexicon.PRONOUNS.contains(token.key());
      if (clause || Cues.of(token) != null || (!token.isWord() && !token.isPossessive())) {
        return -1;
      }
    }
    return -1;
  }

  /** "told her it is late", "told the court they agree": the clause after whoever is told. */
  private int afterAddressee(int from) {
    int limit = Math.min(sentence.to(), from + FARTHEST);
    for (int i = from + 1; i < limit; i++) {
      Token token = line.token(i);
      if (isClauseWord(token)) {
        return i;
      }
      if (!token.isWord() && !token.isPossessive()) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isClauseWord(Token token) {
    return Lexicon.PRONOUNS.contains(token.key()) || token.is("there") || token.is("to");
  }

  private int afterAside(int from) {
    int limit = Math.min(sentence.to(), from + FARTHEST);
    for (int i = from + 1; i < limit; i++) {
      Token token = line.token(i);
      boolean pronoun = Lexicon.PRONOUNS.contains(token.key()) && !token.is("you");
      if (pronoun && !Lexicon.PREPOSITIONS.contains(line.token(i - 1).key())) {
        return i;
      }
      if (!token.isWord() && !token.isPossessive()) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether no clause follows the cue, but who was told, when or where. */
  boolean closesClause(Event event) {
    int at = event.to();
    if (at >= sentence.to()) {
      return true;
    }
    Token next = line.token(at);
    if (!next.isWord()) {
      return !next.is(":");
    }
    if (event.cue().base().equals("tell")) {
      return that(at) < 0 && afterAddressee(at) < 0;
    }
    return Lexicon.DAYS.contains(next.key())
        || (Lexicon.PREPOSITIONS.contains(next.key()) && after(event) < 0);
  }
}
