package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nouns of a sentence that tell what somebody holds: "the mayor's claim that", "his plan
 * to", "calls by residents for". Somebody's only: whose "the claim" is, nobody can tell.
 */
final class NounCues {
  private static final Set<String> NOUNS = WordList.words("noun-cues.txt");
  private static final Set<String> OPENERS = WordList.of("that to of for on about over against");
  private static final Set<String> AGENTS = WordList.of("by from among");
  private static final Set<String> LEADING = WordList.of("in under with on");
  private static final Set<String> AFTER_AGENT = WordList.of("that to for");
  private static final Set<String> OWNERS = WordList.of("his her their its my our");
  private static final int FARTHEST_OWNER = 4;

  private final Line line;
  private final SubjectFinder subjects;

  NounCues(Line line, SubjectFinder subjects) {
    this.line = line;
    this.subjects = subjects;
  }

  @Nullable Event at(Range sentence, int at) {
    String noun = line.token(at).key();
    if (!NOUNS.contains(noun) || at == sentence.from() || at + 2 >= sentence.to()) {
      return null;
    }
    Subject subject = isOneOf(OPENERS, at + 1) ? ownerOrMain(sentence, at) : agent(sentence, at);
    return subject == null
        ? null
        : new Event(at, at + 1, new Cue(noun, Cue.Kind.HOLD, Cue.Form.NOUN), subject, false);
  }

  /** "in the hope that" is of whom the clause tells. */
  private @Nullable Subject ownerOrMain(Range sentence, int noun) {
    boolean adverbial =
        noun - 2 > sentence.from()
            && line.token(noun - 1).is("the")
            && isOneOf(LEADING, noun - 2)
            && line.token(noun + 1).is("that");
    return adverbial ? Subject.implied(noun) : owner(sentence, noun);
  }

  private boolean isOneOf(Set<String> words, int at) {
    return words.contains(line.token(at).key());
  }

  /** "Hale's [latest] claim", "his claim". */
  private @Nullable Subject owner(Range sentence, int noun) {
    for (int i = noun - 1; i >= Math.max(sentence.from(), noun - FARTHEST_OWNER); i--) {
      Token token = line.token(i);
      if (OWNERS.contains(token.key())) {
        return Subject.pronoun(i);
      }
      if (token.isPossessive() && i > sentence.from()) {
        return subjects.ofPossessive(sentence, i);
      }
      if (!token.isWord() || Lexicon.PREPOSITIONS.contains(token.key())) {
        return null;
      }
    }
    return null;
  }

  /** "a call by residents for". */
  private @Nullable Subject agent(Range sentence, int noun) {
    if (!isOneOf(AGENTS, noun + 1)) {
      return null;
    }
    Subject subject = subjects.after(sentence, noun + 1);
    return subject != null && subject.to() < sentence.to() && isOneOf(AFTER_AGENT, subject.to())
        ? subject
        : null;
  }
}
