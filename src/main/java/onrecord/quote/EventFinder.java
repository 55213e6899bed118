package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of a sentence with their subjects. Forms that may be nouns ("the claims") or
 * passive ("was asked") are told apart by the words before them.
 */
final class EventFinder {
  private static final Cue ACCORDING = new Cue("according", Cue.Kind.SAY, Cue.Form.BASE);
  private static final Cue NONE = new Cue("", Cue.Kind.SAY, Cue.Form.BASE);
  private static final int LONGEST_PLACE = 8;
  private static final Set<String> PLURALS =
      WordList.of("say tell believe think argue insist suggest write contend acknowledge expect");
  private static final Set<String> NEVER_NOUNS =
      WordList.of(
          "says adds tells argues insists explains announces confirms denies suggests writes asks"
              + " declares asserts contends admits concedes reiterates predicts complains stresses"
              + " reveals warns believes thinks wants knows sees describes accuses criticises"
              + " criticizes rejects dismisses urges recalls continues concludes replies responds"
              + " acknowledges maintains observes emphasises emphasizes thanks agrees"
              + " expects slams feels seems appears refuses opposes proposes endorses recommends defends");

  private final Line line;
  private final SubjectFinder subjects;
  private final NounCues nouns;
  private final AdjectiveCues adjectives;
  private final boolean headline;

  EventFinder(Line line) {
    this.line = line;
    this.subjects = new SubjectFinder(line);
    this.nouns = new NounCues(line, subjects);
    this.adjectives = new AdjectiveCues(line, subjects);
    this.headline = line.isTitle() || MentionFinder.isHeadline(line);
  }

  List<Event> in(Range sentence) {
    List<Event> events = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Event verb = at(sentence, i);
      Event event = verb != null ? verb : held(sentence, i);
      if (event != null) {
        events.add(events.isEmpty() ? event : behind(events.getLast(), event));
      }
    }
    addUnspoken(sentence, events);
    return events;
  }

  /** "It suggests most voters say": a subject that would hold the cue before begins behind it. */
  private static Event behind(Event before, Event event) {
    Subject subject = event.subject();
    boolean holds =
        subject.kind() == Subject.Kind.PHRASE
            && subject.from() <= before.cueFrom()
            && before.cueTo() < subject.to()
            && subject.to() <= event.cueFrom();
    return holds
        ? new Event(
            event.cueFrom(),
            event.cueTo(),
            event.cue(),
            Subject.phrase(before.cueTo(), subject.to()),
            event.inverted())
        : event;
  }

  private @Nullable Event held(Range sentence, int at) {
    Event noun = nouns.at(sentence, at);
    return noun != null ? noun : adjectives.at(sentence, at);
  }

  private @Nullable Event at(Range sentence, int at) {
    Token token = line.token(at);
    if (token.is("according") && at + 1 < sentence.to() && line.token(at + 1).is("to")) {
      Subject subject = subjects.told(sentence, at + 2);
      return subject == null ? null : new Event(at, at + 2, ACCORDING, subject, true);
    }
    Cue cue = Cues.of(token);
    if (token.isCapitalised() && at > sentence.from() && !headline) {
      return null;
    }
    if (cue != null && !isPassive(sentence, at, cue)) {
      return event(sentence, at, cue);
    }
    if (cue != null) {
      return agent(sentence, at, cue);
    }
    return at + 1 < sentence.to() ? phrase(sentence, at) : null;
  }

  /** "was described by Hale as": the source of a passive. */
  private @Nullable Event agent(Range sentence, int at, Cue cue) {
    boolean told = at + 2 < sentence.to() && line.token(at + 1).is("by");
    Subject agent = told ? subjects.after(sentence, at + 1) : null;
    return agent == null ? null : new Event(at, at + 1, cue, agent, false);
  }

  private @Nullable Event phrase(Range sentence, int at) {
    Cue cue = Cues.of(line.token(at), line.token(at + 1));
    Subject before = cue != null && isVerb(sentence, at, cue) ? subject(sentence, at, cue) : null;
    return cue == null || before == null ? null : new Event(at, at + 2, cue, before, false);
  }

  private @Nullable Event event(Range sentence, int at, Cue cue) {
    Subject after = mayInvert(sentence, at, cue) ? subjects.after(sentence, at) : null;
    if (after != null && endsAttribution(sentence, after)) {
      return new Event(at, at + 1, cue, after, true);
    }
    Subject before = isVerb(sentence, at, cue) ? subject(sentence, at, cue) : null;
    return before == null ? null : new Event(at, at + 1, cue, before, false);
  }

  private @Nullable Subject subject(Range sentence, int at, Cue cue) {
    if (line.token(at - 1).is("to")) {
      return infinitives(sentence, at);
    }
    return cue.form() == Cue.Form.PRESENT_PARTICIPLE
        ? subjects.ofParticiple(sentence, at)
        : subjects.before(sentence, at);
  }

  /** "for Clinton to say": hers; else that of the clause before. */
  private Subject infinitives(Range sentence, int verb) {
    Mention whose = verb - 2 > sentence.from() ? subjects.mentionEnding(verb - 1) : null;
    return whose != null
            && whose.mayBePerson()
            && whose.from() > sentence.from()
            && !isLinked(whose.from() - 1)
        ? Subject.name(whose)
        : Subject.implied(verb);
  }

  /** "a friend of Hale to say": the friend's. */
  private boolean isLinked(int before) {
    return Lexicon.PREPOSITIONS.contains(line.token(before).key()) && !line.token(before).is("for");
  }

  private boolean mayInvert(Range sentence, int at, Cue cue) {
    boolean finite = cue.form() == Cue.Form.PAST || cue.form() == Cue.Form.THIRD;
    if (!finite || at == sentence.from()) {
      return false;
    }
    Token before = line.token(at - 1);
    if (cue.kind() != Cue.Kind.SAY) {
      return cue.kind() == Cue.Kind.MIND && before.isQuote();
    }
    return !cue.base().equals("tell")
        && (before.isQuote() || before.isDash() || (before.isComma() && isFree(sentence, at)));
  }

  /** Whether the comma before the verb parts it from words that are no subject of it. */
  private boolean isFree(Range sentence, int verb) {
    Subject before = subjects.before(sentence, verb);
    return (verb >= 2 && line.token(verb - 2).isQuote())
        || isSaidAtEnd(sentence, verb)
        || before == null
        || before.isImplied()
        || (before.kind() == Subject.Kind.PHRASE && before.from() > sentence.from());
  }

  /** "..., said the firm's head, Ann Hale.": nothing follows that she might have said. */
  private boolean isSaidAtEnd(Range sentence, int verb) {
    Subject after = line.token(verb).is("said") ? subjects.after(sentence, verb) : null;
    return after != null
        && !isSubjectBefore(sentence, verb)
        && after.to() >= sentence.to() - 1
        && !line.token(sentence.to() - 1).isQuote()
        && (after.to() >= sentence.to() || !line.token(after.to()).isQuote())
        && !Lexicon.DAYS.contains(line.token(after.from()).key());
  }

  /** "Ann Hale, who came at noon, said the crews": she is who said it. */
  private boolean isSubjectBefore(Range sentence, int verb) {
    Subject before = subjects.before(sentence, verb);
    return before != null
        && before.kind() == Subject.Kind.NAME
        && line.token(verb - 1).isComma()
        && before.to() < verb - 1;
  }

  private boolean endsAttribution(Range sentence, Subject subject) {
    int to = subject.to();
    if (to >= sentence.to()) {
      return true;
    }
    Token next = line.token(to);
    boolean clause = Lexicon.AUXILIARIES.contains(next.key()) || Cues.of(next) != null;
    return !clause || next.key().endsWith("ing");
  }

  private boolean isPassive(Range sentence, int at, Cue cue) {
    if (cue.form() != Cue.Form.PAST && cue.form() != Cue.Form.PARTICIPLE) {
      return false;
    }
    int i = at - 1;
    while (i >= sentence.from() && Lexicon.isAdverb(line.token(i))) {
      i--;
    }
    boolean after = i >= sentence.from() && (isBe(line.token(i)) || isAsked(i, cue));
    boolean by = at + 1 < sentence.to() && line.token(at + 1).is("by");
    return after || by;
  }

  /** "when asked about it": by somebody else. */
  private boolean isAsked(int before, Cue cue) {
    return cue.base().equals("ask")
        && (line.token(before).is("when") || line.token(before).is("if"));
  }

  private static boolean isBe(Token token) {
    return Lexicon.BE.contains(token.key()) && !token.is("'s");
  }

  private boolean isVerb(Range sentence, int at, Cue cue) {
    if (at == sentence.from()) {
      return false;
    }
    Token before = line.token(at - 1);
    if (Lexicon.DETERMINERS.contains(before.key()) && !isPronominal(before)) {
      return false;
    }
    return switch (cue.form()) {
      case BASE ->
          isBaseVerb(beforeAdverbs(sentence, at))
              || isPluralBefore(at)
              || (PLURALS.contains(cue.base()) && isNominal(before));
      case THIRD -> NEVER_NOUNS.contains(line.token(at).key()) || isNounBefore(at);
      case PAST, PARTICIPLE ->
          !before.isPossessive() && !Lexicon.PREPOSITIONS.contains(before.key());
      case PRESENT_PARTICIPLE -> !before.isPossessive();
      case NOUN -> false;
    };
  }

  /** "did not say": the word before the adverbs. */
  private Token beforeAdverbs(Range sentence, int at) {
    int before = at - 1;
    while (before > sentence.from() && Lexicon.isAdverb(line.token(before))) {
      before--;
    }
    return line.token(before);
  }

  /** "Hale and Reyes stress that": no noun stands before such a word. */
  private boolean isPluralBefore(int at) {
    return isNominal(line.token(at - 1)) && at + 1 < line.size() && line.token(at + 1).is("that");
  }

  private static boolean isPronominal(Token token) {
    return Set.of("that", "this", "some", "many", "both", "all", "few", "another", "one", "two")
        .contains(token.key());
  }

  private boolean isBaseVerb(Token before) {
    return Lexicon.PRONOUNS.contains(before.key())
        || Lexicon.RELATIVES.contains(before.key())
        || (Lexicon.AUXILIARIES.contains(before.key()) && !before.isPossessive())
        || before.is("to")
        || before.is("also")
        || isPlural(before);
  }

  private static boolean isNominal(Token before) {
    return before.isWord()
        && !Lexicon.PREPOSITIONS.contains(before.key())
        && !Lexicon.CONJUNCTIONS.contains(before.key());
  }

  private static boolean isPlural(Token token) {
    return token.isWord()
        && ((token.key().endsWith("s") && token.key().length() > 3)
            || Set.of("people", "police", "men", "women", "some", "many").contains(token.key()));
  }

  private boolean isNounBefore(int at) {
    Token before = line.token(at - 1);
    return Lexicon.PRONOUNS.contains(before.key())
        || before.is("who")
        || before.isComma()
        || subjects.mentionEnding(at) != null
        || RoleWords.isRole(before)
        || Lexicon.SPEAKING_BODIES.contains(before.key())
        || Lexicon.isAdverb(before)
        || (isNominal(before) && opensClause(at + 1));
  }

  /** "Recent polling shows that": no plural noun stands before such a word. */
  private boolean opensClause(int at) {
    return at < line.size()
        && (line.token(at).is("that") || Lexicon.PRONOUNS.contains(line.token(at).key()));
  }

  /** A headline's "words - Zelensky" and "Zelensky: words", or a transcript's. */
  private void addUnspoken(Range sentence, List<Event> events) {
    boolean silent = events.stream().allMatch(event -> event.cue().kind() == Cue.Kind.HOLD);
    if (silent && line.isTitle()) {
      addAfterDash(sentence, events);
    }
    if (silent || sentence.from() == 0) {
      addBeforeColon(sentence, events);
    }
  }

  private void addAfterDash(Range sentence, List<Event> events) {
    for (int i = sentence.to() - 2; i > Math.max(sentence.from(), sentence.to() - 8); i--) {
      if (line.token(i).isDash()) {
        Subject subject = subjects.after(sentence, i);
        if (subject != null && subject.to() >= sentence.to()) {
          events.add(new Event(i, i + 1, NONE, subject, true));
        }
        return;
      }
    }
  }

  private void addBeforeColon(Range sentence, List<Event> events) {
    Mention mention = subjects.mentionStarting(sentence.from());
    boolean unspoken = events.stream().noneMatch(event -> event.cue().base().isEmpty());
    int colon = unspoken && mention != null ? colonBehind(sentence, mention.to()) : -1;
    if (mention != null && colon >= 0) {
      events.addFirst(new Event(colon, colon + 1, NONE, Subject.name(mention), false));
    }
  }

  /** "Hale:", or, before words in quotation marks, "Hale, in Norland:"; -1 where none follows. */
  private int colonBehind(Range sentence, int name) {
    int limit = Math.min(sentence.to() - 1, name + LONGEST_PLACE);
    for (int i = name; i < limit; i++) {
      Token token = line.token(i);
      if (token.is(":")) {
        return i == name || line.token(i + 1).isQuote() ? i : -1;
      }
      boolean verb = Cues.of(token) != null || Lexicon.AUXILIARIES.contains(token.key());
      if (verb || !(token.isWord() || token.isComma())) {
        return -1;
      }
    }
    return -1;
  }

  SubjectFinder subjects() {
    return subjects;
  }
}
