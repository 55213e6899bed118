package onrecord.question;

import java.util.Optional;
import java.util.Set;
import onrecord.question.Speaking.Manner;

/** Finds the verb by which somebody's words are asked for. */
record Cues(Typed typed) {
  static final Set<String> BE = Set.of("is", "are", "was", "were", "am", "isnt");

  static Manner manner(String word) {
    return Words.OPINION.contains(word) || Words.THINK.contains(word)
        ? Manner.VIEW
        : Words.ACT.contains(word) && !Words.SAY.contains(word) ? Manner.ACT : Manner.SAY;
  }

  Optional<Speaking> verb(int name, int from, boolean progressive) {
    int at = from;
    boolean passive = false;
    while (typed.in(at, Words.ADVERB) && !isGiving(at)) {
      passive |= typed.is(at, "been", "be", "being");
      at++;
    }
    String verb = typed.key(at);
    boolean ing = verb.endsWith("ing") || Words.SPEECH.contains(verb + "g");
    if (isSpeech(at) && (ing || !(progressive || passive))) {
      int end = typed.is(at, "hit", "fire", "push") ? at + 2 : at + 1;
      return Optional.of(new Speaking(name, manner(verb), at, end));
    }
    return progressive && !ing ? Optional.empty() : giving(name, at);
  }

  /** A verb of speech, "tweetin" and "hit back" among them. */
  boolean isSpeech(int at) {
    String verb = typed.key(at);
    return Words.SPEECH.contains(verb)
        || (verb.endsWith("in") && Words.SPEECH.contains(verb + "g"))
        || (typed.is(at, "hit", "fire", "push") && typed.is(at + 1, "back"));
  }

  /** "give a speech", "have anything to say", "buy the idea". */
  Optional<Speaking> giving(int name, int at) {
    if (!typed.in(at, Words.GIVE)) {
      return Optional.empty();
    }
    for (int k = at + 1; k <= at + 4 && k < typed.size(); k++) {
      if (typed.in(k, Words.OWN_WORDS) || typed.is(k, "say", "idea")) {
        return Optional.of(new Speaking(name, manner(typed.key(k)), at, k + 1));
      }
    }
    return Optional.empty();
  }

  boolean isGiving(int at) {
    return typed.in(at, Words.GIVE) && giving(0, at).isPresent();
  }
}
