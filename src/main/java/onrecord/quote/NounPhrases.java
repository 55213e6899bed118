package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and noun phrases of a line, by where they begin and end. */
final class NounPhrases {
  private static final int LONGEST = 15;
  private static final Set<String> FROM = Set.of("of", "from", "at", "for", "with");
  private static final Set<String> PERFECT = WordList.of("has have had 've");

  private final Line line;
  private final @Nullable Mention[] starting;
  private final @Nullable Mention[] ending;

  NounPhrases(Line line) {
    this.line = line;
    this.starting = new Mention[line.size() + 1];
    this.ending = new Mention[line.size() + 1];
    for (Mention mention : line.mentions()) {
      for (int i = mention.from(); i <= mention.nameFrom(); i++) {
        starting[i] = mention;
      }
      ending[mention.to()] = mention;
    }
  }

  /** The name that begins here, with its titles or without. */
  @Nullable Mention mentionStarting(int at) {
    return starting[at];
  }

  /** The name that ends before this token; brackets after it are passed over. */
  @Nullable Mention mentionEnding(int at) {
    return ending[beforeBrackets(at)];
  }

  private int beforeBrackets(int at) {
    if (at == 0 || !line.token(at - 1).is(")")) {
      return at;
    }
    for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
      if (line.token(i).is("(")) {
        return i;
      }
    }
    return at;
  }

  /** "Kurt Volker, a former envoy, who": the name that an apposition before here belongs to. */
  @Nullable Mention mentionBeforeApposition(int end, Range sentence) {
    int limit = Math.max(sentence.from(), end - LONGEST);
    for (int i = end - 1; i > limit; i--) {
      if (line.token(i).isComma()) {
        return mentionEnding(i);
      }
    }
    return null;
  }

  boolean isPossessed(Mention mention) {
    return mention.to() < line.size() && line.token(mention.to()).isPossessive();
  }

  /** The phrase that ends before {@code end}. */
  Subject ending(int limit, int end) {
    int from = Math.max(startOf(limit, end), Math.max(limit, end - LONGEST));
    int begin = withoutAdverbs(from, end);
    Mention mention = mentionEnding(end);
    if (begin >= end || isObject(limit, begin)) {
      return Subject.implied(end);
    }
    if (mention != null && isHead(mention, begin)) {
      return Subject.name(mention);
    }
    return phrase(begin, end);
  }

  /** "has [run ads] saying": a phrase behind an auxiliary is no subject. */
  private boolean isObject(int limit, int begin) {
    return begin > limit
        && PERFECT.contains(line.token(begin - 1).key())
        && !line.token(begin).isCapitalised();
  }

  private boolean isHead(Mention mention, int begin) {
    if (mention.from() <= begin) {
      return true;
    }
    int at = mention.from() - 1;
    while (at > begin && isArticleOrTitle(line.token(at))) {
      at--;
    }
    Token before = line.token(at);
    return !Lexicon.PREPOSITIONS.contains(before.key())
        || Lexicon.PREPOSITIONS.contains(line.token(begin).key());
  }

  /** "of [the Daily] Beacon". */
  private static boolean isArticleOrTitle(Token token) {
    return token.isCapitalised() || Lexicon.DETERMINERS.contains(token.key());
  }

  /** A phrase as it stands, its name found where one is its head. */
  Subject phrase(int from, int to) {
    Mention mention = ending[to];
    if (mention != null && mention.from() <= from + 1 && mention.mayBePerson()) {
      return new Subject(Subject.Kind.NAME, from, to, mention);
    }
    Mention first = starting[from];
    if (first != null && isFromSomewhere(first, to)) {
      return new Subject(Subject.Kind.NAME, from, to, first);
    }
    Mention whole = mention != null && mention.from() <= from + 1 ? mention : null;
    return new Subject(Subject.Kind.PHRASE, from, to, whole);
  }

  /** "Ann Hale of the Harbour Commission". */
  private boolean isFromSomewhere(Mention mention, int to) {
    boolean full = mention.form() == Mention.Form.PERSON || mention.form() == Mention.Form.UNSURE;
    return full && mention.to() < to && FROM.contains(line.token(mention.to()).key());
  }

  private int startOf(int limit, int end) {
    int cut = -1;
    int at = beforeBrackets(end);
    while (at > limit && end - at < LONGEST + 3) {
      Token token = line.token(at - 1);
      if (token.is("and") && at - 1 > limit && isJoined(at - 1)) {
        cut = at;
      } else if (isVerb(at - 1)) {
        return cut >= 0 ? cut : at;
      } else if (isBorder(token) || (at - 1 == limit && opensSentence(token))) {
        return at;
      }
      at--;
    }
    return at;
  }

  private boolean isJoined(int conjunction) {
    return line.token(conjunction - 1).isWord();
  }

  private boolean isVerb(int at) {
    Token token = line.token(at);
    if (Lexicon.AUXILIARIES.contains(token.key())) {
      return !token.isPossessive();
    }
    Cue cue = Cues.of(token);
    return cue != null
        && (cue.form() == Cue.Form.PAST || cue.form() == Cue.Form.PRESENT_PARTICIPLE)
        && !token.isCapitalised()
        && (at == 0 || !Lexicon.DETERMINERS.contains(line.token(at - 1).key()));
  }

  /** "While", "In": capitalised for its place only. */
  private static boolean opensSentence(Token token) {
    return Lexicon.CONJUNCTIONS.contains(token.key()) && !token.is("that");
  }

  private static boolean isBorder(Token token) {
    return !(token.isWord() || token.isPossessive())
        || Lexicon.PRONOUNS.contains(token.key())
        || (Lexicon.CONJUNCTIONS.contains(token.key()) && !token.isCapitalised());
  }

  private int withoutAdverbs(int from, int end) {
    int begin = from;
    while (begin < end - 1
        && (isOnlyAdverb(line.token(begin)) || line.token(begin).isPossessive())) {
      begin++;
    }
    return begin;
  }

  /** "also", not the "both" of "both sides". */
  private static boolean isOnlyAdverb(Token token) {
    return Lexicon.isAdverb(token) && !Lexicon.DETERMINERS.contains(token.key());
  }

  /** Where a phrase that begins here ends. */
  int endFrom(int from, int limit) {
    int to = from;
    while (to < limit && continues(to, from)) {
      to++;
    }
    return to;
  }

  private boolean continues(int at, int from) {
    Token token = line.token(at);
    if (token.isPossessive() || at == from) {
      return true;
    }
    return token.isWord()
        && !Lexicon.RELATIVES.contains(token.key())
        && !Lexicon.AUXILIARIES.contains(token.key())
        && !isVerb(at)
        && (isOf(token)
            || (!Lexicon.PREPOSITIONS.contains(token.key())
                && !Lexicon.CONJUNCTIONS.contains(token.key())))
        && !Lexicon.DAYS.contains(token.key());
  }

  private static boolean isOf(Token token) {
    return token.is("of") || token.is("for") || token.is("from") || token.is("with");
  }

  /** Where the phrase that opens a clause ends: before its verb. */
  int endBeforeVerb(int from, int limit) {
    for (int i = from; i < limit; i++) {
      Token token = line.token(i);
      if (isVerb(i) || (i > from + 1 && mayBeVerb(i)) || !isPhrase(token)) {
        return i;
      }
    }
    return limit;
  }

  /** A form that may be a verb's or a noun's: no verb in "of the state". */
  private boolean mayBeVerb(int at) {
    Token before = line.token(at - 1);
    return Cues.of(line.token(at)) != null
        && !Lexicon.DETERMINERS.contains(before.key())
        && !Lexicon.PREPOSITIONS.contains(before.key());
  }

  private static boolean isPhrase(Token token) {
    return (token.isWord() && !Lexicon.RELATIVES.contains(token.key())) || token.isPossessive();
  }
}
