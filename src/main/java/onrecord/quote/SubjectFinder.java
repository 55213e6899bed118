package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb without parsing: names, pronouns and noun phrases are walked from the
 * verb to the nearest border of a clause, over what stands between commas.
 */
final class SubjectFinder {
  private static final int LONGEST = 15;
  private static final int FARTHEST = 40;

  private static final Set<String> AUTHORED =
      WordList.of(
          "statements letters tweets emails e-mails memos messages videos posts interviews"
              + " speeches ads remarks comments series news hours days weeks months years ages"
              + " details words times minutes");

  private static final Set<String> OBJECTS = WordList.of("him her them me us");
  private static final Set<String> PERIODS = Set.of("last", "this", "next", "earlier", "late");
  private static final Set<String> TIMES =
      WordList.of(
          "night week month year morning afternoon evening weekend summer autumn winter spring today"
              + " monday tuesday wednesday thursday friday saturday sunday");

  private final Line line;
  private final NounPhrases phrases;
  private final RelativeClause relatives;

  SubjectFinder(Line line) {
    this.line = line;
    this.phrases = new NounPhrases(line);
    this.relatives = new RelativeClause(line);
  }

  /** "is saying", "a letter saying"; else, as in ", saying", that of the clause before. */
  @Nullable Subject ofParticiple(Range sentence, int verb) {
    Token last = line.token(verb - 1);
    boolean progressive = Lexicon.BE.contains(last.key()) || Lexicon.isAdverb(last);
    if (progressive || Lexicon.RELATIVES.contains(last.key())) {
      return before(sentence, verb);
    }
    if (isPlainNoun(last)) {
      return phrases.ending(sentence.from(), verb);
    }
    Mention accused = phrases.mentionEnding(verb - 1);
    return accused != null && (last.is("of") || last.is("for"))
        ? Subject.name(accused)
        : Subject.implied(verb);
  }

  /** "protesters chanting", but "a statement saying" is somebody's. */
  private static boolean isPlainNoun(Token token) {
    String key = token.key();
    return token.isWord()
        && !AUTHORED.contains(key)
        && !Lexicon.PREPOSITIONS.contains(key)
        && !Lexicon.CONJUNCTIONS.contains(key)
        && !Lexicon.DETERMINERS.contains(key)
        && !Lexicon.PRONOUNS.contains(key)
        && key.endsWith("s")
        && Cues.of(token) == null;
  }

  /** The subject that ends before the verb, or null where no verb can stand. */
  @Nullable Subject before(Range sentence, int verb) {
    int end = beforeAuxiliaries(sentence.from(), verb);
    if (end <= sentence.from()) {
      return Subject.implied(verb);
    }
    int head = relatives.headEnd(sentence, end);
    if (head > sentence.from()) {
      return phrases.phrase(sentence.from(), head);
    }
    return line.token(end - 1).isComma() ? overComma(sentence, end - 1) : ending(sentence, end);
  }

  private @Nullable Subject ending(Range sentence, int end) {
    Token last = line.token(end - 1);
    if (Lexicon.PRONOUNS.contains(last.key())) {
      return isPartOf(sentence, end - 1) ? Subject.phrase(end - 3, end) : Subject.pronoun(end - 1);
    }
    if (Lexicon.RELATIVES.contains(last.key())) {
      return relative(sentence, end - 1);
    }
    return isBorder(last) ? Subject.implied(end) : phrases.ending(sentence.from(), end);
  }

  /** "many of you": not all of those whom the pronoun stands for. */
  private boolean isPartOf(Range sentence, int pronoun) {
    return pronoun - 2 >= sentence.from()
        && line.token(pronoun - 1).is("of")
        && Lexicon.DETERMINERS.contains(line.token(pronoun - 2).key());
  }

  private static boolean isBorder(Token token) {
    return !(token.isWord() || token.isPossessive() || token.is(")"))
        || Lexicon.CONJUNCTIONS.contains(token.key())
        || Lexicon.PREPOSITIONS.contains(token.key())
        || Lexicon.AUXILIARIES.contains(token.key());
  }

  private int beforeAuxiliaries(int from, int verb) {
    int end = verb;
    while (end > from && isBetween(line.token(end - 1))) {
      end -= isDayPhrase(from, end) ? 2 : 1;
    }
    return end;
  }

  /** "on Tuesday" between subject and verb. */
  private boolean isDayPhrase(int from, int end) {
    return end - 2 > from
        && line.token(end - 2).is("on")
        && Lexicon.DAYS.contains(line.token(end - 1).key());
  }

  private boolean isBetween(Token token) {
    return token.isWord() && (Lexicon.AUXILIARIES.contains(token.key()) || Lexicon.isAdverb(token));
  }

  private @Nullable Subject relative(Range sentence, int at) {
    int end = at;
    if (end == sentence.from() || isQuestion(line.token(at - 1))) {
      return null;
    }
    if (end > sentence.from() && line.token(end - 1).isComma()) {
      end--;
    }
    Mention mention = phrases.mentionEnding(end);
    Mention before = mention != null ? mention : phrases.mentionBeforeApposition(end, sentence);
    return new Subject(Subject.Kind.RELATIVE, at, at + 1, before);
  }

  /** "asks who will": no noun stands before it. */
  private static boolean isQuestion(Token before) {
    return Cues.of(before) != null
        || before.isQuote()
        || Lexicon.PREPOSITIONS.contains(before.key())
        || Lexicon.CONJUNCTIONS.contains(before.key());
  }

  /** "Phil Lovas, the chairman, said"; "Putin, in light of this, says". */
  private Subject overComma(Range sentence, int comma) {
    int limit = Math.max(sentence.from(), comma - FARTHEST);
    Mention own = phrases.mentionEnding(comma);
    boolean apart = own != null && own.from() > limit && own.mayBePerson();
    if (own != null && apart && line.token(own.from() - 1).isComma()) {
      return Subject.name(own);
    }
    Subject nearest = null;
    for (int i = comma - 1; i > limit; i--) {
      Token token = line.token(i);
      if (token.isQuote() || token.is(";") || token.isDash()) {
        break;
      }
      if (token.isComma() && opensAside(i + 1)) {
        Subject subject = ending(sentence, i);
        if (subject != null && isPerson(subject)) {
          return subject;
        }
        nearest = nearest == null && isPhrase(subject) ? subject : nearest;
      }
    }
    return nearest != null ? nearest : Subject.implied(comma + 1);
  }

  private static boolean isPerson(Subject subject) {
    Mention mention = subject.mention();
    return subject.kind() == Subject.Kind.PRONOUN
        || (subject.kind() == Subject.Kind.NAME && mention != null && mention.mayBePerson());
  }

  private boolean isPhrase(@Nullable Subject subject) {
    return subject != null
        && !subject.isImplied()
        && subject.kind() != Subject.Kind.RELATIVE
        && !line.token(subject.from()).isNumber();
  }

  private boolean opensAside(int at) {
    Token token = line.token(at);
    String key = token.key();
    return token.isCapitalised()
        || token.isNumber()
        || RoleWords.isRole(token)
        || Lexicon.MODIFIERS.contains(key)
        || Lexicon.DETERMINERS.contains(key)
        || Lexicon.PREPOSITIONS.contains(key)
        || Lexicon.RELATIVES.contains(key)
        || key.equals("whose")
        || key.startsWith("former")
        || key.endsWith("ing")
        || Lexicon.isAdverb(token);
  }

  /** Whose, where the ending stands at a token: "the mayor['s]". */
  Subject ofPossessive(Range sentence, int ending) {
    Mention mention = phrases.mentionEnding(ending);
    return mention == null
        ? phrases.ending(sentence.from(), ending)
        : new Subject(Subject.Kind.NAME, mention.from(), ending + 1, mention);
  }

  /** Whom "according to" names: "according to exit polls", "according to them". */
  @Nullable Subject told(Range sentence, int from) {
    Subject named = after(sentence, from - 1);
    if (named != null || from >= sentence.to() || !line.token(from).isWord()) {
      return named;
    }
    if (OBJECTS.contains(line.token(from).key())) {
      return Subject.pronoun(from);
    }
    int to = phrases.endFrom(from, Math.min(sentence.to(), from + LONGEST));
    return to > from ? phrases.phrase(from, to) : null;
  }

  /** The subject that follows the verb: "said Mr Smith", "said a spokesman for the firm". */
  @Nullable Subject after(Range sentence, int verb) {
    int from = verb + 1;
    if (from >= sentence.to()) {
      return null;
    }
    Mention mention = phrases.mentionStarting(from);
    if (mention != null && !phrases.isPossessed(mention)) {
      return Subject.name(mention);
    }
    if (Lexicon.PRONOUNS.contains(line.token(from).key())) {
      return Subject.pronoun(from);
    }
    int to = phrases.endFrom(from, Math.min(sentence.to(), from + LONGEST));
    if (to <= from || !opensPhrase(line.token(from))) {
      return null;
    }
    Mention apart = nameApart(sentence, to);
    return apart == null
        ? phrases.phrase(from, to)
        : new Subject(Subject.Kind.NAME, from, apart.to(), apart);
  }

  /** "the bureau's director, James Comey,": the name behind the comma. */
  private @Nullable Mention nameApart(Range sentence, int comma) {
    if (comma + 1 >= sentence.to() || !line.token(comma).isComma()) {
      return null;
    }
    Mention name = phrases.mentionStarting(comma + 1);
    boolean closed =
        name != null && (name.to() >= sentence.to() || !line.token(name.to()).isWord());
    return closed && name != null && name.mayBePerson() && RoleWords.isRole(line.token(comma - 1))
        ? name
        : null;
  }

  private boolean opensPhrase(Token token) {
    return token.isCapitalised()
        || (Lexicon.DETERMINERS.contains(token.key()) && !token.is("that"))
        || RoleWords.isRole(token)
        || Lexicon.SPEAKING_BODIES.contains(token.key());
  }

  /** The subject that a sentence opens with, after phrases that lead to it. */
  Subject opening(Range sentence) {
    int at = afterDateline(sentence);
    for (int tries = 0; tries < 4 && at < sentence.to(); tries++) {
      at = skipConnectives(at, sentence.to());
      if (at >= sentence.to()) {
        break;
      }
      Subject subject = startingAt(sentence, at);
      if (subject != null) {
        return subject;
      }
      at = line.token(at).isQuote() ? at + 1 : afterComma(at, sentence.to());
    }
    return Subject.implied(sentence.from());
  }

  /** "NEW YORK (AP) - Donald Trump": after the place. */
  private int afterDateline(Range sentence) {
    int limit = Math.min(sentence.to(), sentence.from() + 8);
    for (int i = sentence.from(); i < limit && line.token(sentence.from()).isAcronym(); i++) {
      if (line.token(i).isDash()) {
        return i + 1;
      }
    }
    return sentence.from();
  }

  private int skipConnectives(int from, int to) {
    int at = from;
    while (at < to && (isConnective(line.token(at)) || isTime(at))) {
      at++;
    }
    return at;
  }

  /** "Last night", "this week". */
  private boolean isTime(int at) {
    int first = TIMES.contains(line.token(at).key()) ? at - 1 : at;
    return first >= 0
        && first + 1 < line.size()
        && PERIODS.contains(line.token(first).key())
        && TIMES.contains(line.token(first + 1).key());
  }

  private boolean isConnective(Token token) {
    return token.isComma()
        || token.is("\u2022")
        || token.isDash()
        || Lexicon.isAdverb(token)
        || isLeadingAdverb(token)
        || token.is("and")
        || token.is("but")
        || token.is("so")
        || token.is("yet");
  }

  /** "Shortly after": capitalised for its place only. */
  private static boolean isLeadingAdverb(Token token) {
    return token.key().length() > 5
        && token.key().endsWith("ly")
        && Lexicon.isNoName(token)
        && !Lexicon.FIRST_NAMES.containsKey(token.key());
  }

  private @Nullable Subject startingAt(Range sentence, int at) {
    Token token = line.token(at);
    if (Lexicon.PRONOUNS.contains(token.key())) {
      return Subject.pronoun(at);
    }
    if (Lexicon.PREPOSITIONS.contains(token.key())
        || Lexicon.CONJUNCTIONS.contains(token.key())
        || token.isQuote()
        || (token.key().endsWith("ing") && !token.isAcronym())
        || token.is("asked")) {
      return null;
    }
    return nounAt(sentence, at);
  }

  private @Nullable Subject nounAt(Range sentence, int at) {
    int begin = Lexicon.DETERMINERS.contains(line.token(at).key()) ? at + 1 : at;
    Mention mention = begin < line.size() ? phrases.mentionStarting(begin) : null;
    if (mention != null && mention.mayBePerson() && !phrases.isPossessed(mention)) {
      return Subject.name(mention);
    }
    int to = phrases.endBeforeVerb(at, Math.min(sentence.to(), at + LONGEST));
    return to > at && !leadsTo(sentence, to) ? phrases.phrase(at, to) : null;
  }

  /** "Eight years ago, he": the subject is behind the comma. */
  private boolean leadsTo(Range sentence, int comma) {
    return comma + 1 < sentence.to()
        && line.token(comma).isComma()
        && (Lexicon.PRONOUNS.contains(line.token(comma + 1).key())
            || phrases.mentionStarting(comma + 1) != null);
  }

  private int afterComma(int from, int to) {
    int at = from;
    while (at < to && !line.token(at).isComma()) {
      at++;
    }
    return at + 1;
  }

  @Nullable Mention mentionStarting(int at) {
    return phrases.mentionStarting(at);
  }

  @Nullable Mention mentionEnding(int at) {
    return phrases.mentionEnding(at);
  }
}
