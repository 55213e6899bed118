package onrecord.quote;

import java.util.List;

/** Tells whether a quotation that ends like a sentence goes on with who said it. */
final class Tail {
  private static final int LONGEST = 8;

  private Tail() {}

  /** "Why?" Putin asks: whether the token opens an attribution of the quotation before it. */
  static boolean continues(List<Token> tokens, int at) {
    if (at == 0 || at >= tokens.size() || !tokens.get(at - 1).isQuote()) {
      return false;
    }
    int limit = Math.min(tokens.size(), at + LONGEST);
    for (int i = at; i < limit; i++) {
      Token token = tokens.get(i);
      if (i + 1 < tokens.size() && Cues.of(token, tokens.get(i + 1)) != null) {
        return true;
      }
      Cue cue = Cues.of(token);
      if (cue != null && cue.kind() == Cue.Kind.SAY && cue.form() != Cue.Form.PRESENT_PARTICIPLE) {
        return i == at ? startsSubject(tokens, i + 1) : endsClause(tokens, i + 1);
      }
      boolean denied = token.is("not") || token.key().endsWith("n't");
      if (denied || (!token.isWord() && !token.isPossessive())) {
        return false;
      }
    }
    return false;
  }

  private static boolean startsSubject(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).isCapitalised() || Lexicon.DETERMINERS.contains(tokens.get(at).key()));
  }

  private static boolean endsClause(List<Token> tokens, int at) {
    return at >= tokens.size()
        || (!tokens.get(at).isWord() && !tokens.get(at).isQuote())
        || Lexicon.PREPOSITIONS.contains(tokens.get(at).key())
        || Lexicon.isAdverb(tokens.get(at));
  }
}
