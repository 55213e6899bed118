package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds people whom a question asks for by a name or role that the record does not hold. */
final class Strangers {
  private static final int MOST_WORDS = 4;

  private final Typed typed;
  private final Vocabulary vocabulary;
  private final BitSet taken;

  Strangers(Typed typed, Vocabulary vocabulary, BitSet taken) {
    this.typed = typed;
    this.vocabulary = vocabulary;
    this.taken = taken;
  }

  List<Name> find() {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < typed.size()) {
      Optional<Name> name = at(i);
      name.ifPresent(names::add);
      i = name.map(Name::end).orElse(Math.max(i + 1, runEnd(i)));
    }
    return names;
  }

  private Optional<Name> at(int i) {
    int end = runEnd(i);
    if (end == i) {
      return roleWithoutHolder(i);
    }
    return isUnknown(i, end) && (isAskedFor(i, end) || isFullName(i, end))
        ? Optional.of(new Name(titled(i), end, Optional.empty()))
        : Optional.empty();
  }

  /** "prince" of "prince Zorban" belongs to the name. */
  private int titled(int i) {
    return typed.in(i - 1, Words.TITLE) && !taken.get(i - 1) ? i - 1 : i;
  }

  private int runEnd(int i) {
    int end = i;
    while (end < typed.size()
        && end - i < MOST_WORDS
        && (mayBeName(end) || isCommonSurname(i, end))) {
      end++;
      if (typed.closes(end - 1) || typed.tokens().get(end - 1).possessive()) {
        break;
      }
    }
    return end;
  }

  /** "tim cook say": after a given name and before a verb of speech even a common word. */
  private boolean isCommonSurname(int i, int at) {
    return at == i + 1
        && typed.in(i, Words.GIVEN)
        && !taken.get(at)
        && !typed.in(at, Words.FUNCTION)
        && !typed.in(at, Words.SPEECH)
        && (typed.in(at + 1, Words.SPEECH) || typed.tokens().get(at).possessive())
        && !typed.closes(at);
  }

  private boolean mayBeName(int i) {
    String word = typed.key(i);
    Token token = typed.tokens().get(i);
    boolean given = Words.GIVEN.contains(word);
    boolean capital = token.capital() && !typed.opens(i);
    boolean ordinary =
        Words.EVERYDAY.contains(word)
            || Words.AUX.contains(word)
            || Words.TITLE.contains(word)
            || Words.NUMBER.contains(word)
            || Words.ROUND_UP.contains(word)
            || Words.LATEST.contains(word)
            || (Words.COMMON.contains(word) && !capital);
    return !taken.get(i)
        && word.length() > 1
        && !token.isNumber()
        && (given ? !Words.FUNCTION.contains(word) && !Words.AUX.contains(word) : !ordinary)
        && (given || capital || !isHeld(word));
  }

  /** Whether any of the words, the last above all, is not on record. */
  private boolean isUnknown(int from, int end) {
    boolean plural = !typed.tokens().get(from).capital() && isPlural(typed.key(end - 1));
    boolean last = !isHeld(typed.key(end - 1));
    boolean anyGiven = false;
    for (int i = from; i < end; i++) {
      anyGiven |= Words.GIVEN.contains(typed.key(i)) && !isHeld(typed.key(i));
    }
    return (last && !plural) || anyGiven;
  }

  /** Callings and peoples are no names: "paramedics", "firefighters". */
  private static boolean isPlural(String word) {
    return word.endsWith("ers")
        || word.endsWith("ists")
        || word.endsWith("ians")
        || word.endsWith("ics")
        || word.endsWith("ants");
  }

  private boolean isHeld(String word) {
    return vocabulary.holds(word)
        || (word.endsWith("s") && vocabulary.holds(word.substring(0, word.length() - 1)));
  }

  /** A listed given name and one more word at least: a name wherever it stands. */
  private boolean isFullName(int i, int end) {
    boolean capitals = typed.tokens().get(i).capital() == typed.tokens().get(end - 1).capital();
    boolean given = Words.GIVEN.contains(typed.key(i)) && end - i > 1 && capitals;
    boolean verb =
        typed.in(i - 1, Words.ASKING) && end - i == 2 && !typed.tokens().get(i).capital();
    return given && !(verb && (typed.closes(end - 1) || typed.in(end, Words.FUNCTION)));
  }

  /** Whether it stands where the question names whose words it wants, or whom it is about. */
  private boolean isAskedFor(int i, int end) {
    return isSubject(i, end)
        || hasWords(i, end)
        || isTopical(i, end)
        || isDefined(i, end)
        || follows(i);
  }

  private boolean isSubject(int i, int end) {
    int verb = end;
    while (typed.in(verb, Words.ADVERB)) {
      verb++;
    }
    int before = i - 1;
    while (typed.in(before, Words.TITLE)) {
      before--;
    }
    boolean asked = typed.in(before, Words.ASKING) || (before < 0 && typed.in(verb, Words.SAY));
    return asked && typed.in(verb, Words.SPEECH) && !typed.closes(end - 1);
  }

  private boolean hasWords(int i, int end) {
    boolean possessive =
        typed.tokens().get(end - 1).possessive() || typed.key(end - 1).endsWith("s");
    boolean ends = typed.closes(end) || typed.in(end, Words.FUNCTION);
    return typed.in(end, Words.OWN_WORDS)
        && !typed.closes(end - 1)
        && (possessive || (i == 0 && ends));
  }

  private boolean isTopical(int i, int end) {
    return i == 0 && typed.is(end, "on", "re", "about") && !typed.closes(end);
  }

  private boolean isDefined(int i, int end) {
    boolean who = typed.is(i - 2, "who") && typed.is(i - 1, "is", "was");
    boolean rest = typed.closes(end - 1) || typed.in(end, Words.FILLER) || typed.is(end, "again");
    return who && rest;
  }

  /** "reaction from", "according to", "latest on", "heard from", "what about". */
  private boolean follows(int i) {
    boolean from = typed.is(i - 1, "from", "by");
    boolean words = from && (typed.in(i - 2, Words.OWN_WORDS) || typed.is(i - 2, "anything"));
    boolean closing = typed.closes(runEnd(i) - 1);
    return words
        || typed.reads(i - 2, "according", "to")
        || typed.reads(i - 2, "heard", "from")
        || (closing && typed.reads(i - 2, "what", "about") && i == 2)
        || (closing && typed.reads(i - 2, "how", "about") && i == 2)
        || (closing && typed.is(i - 1, "and") && i == 1);
  }

  /** "what did the mayor say" where nothing on record is a mayor's. */
  private Optional<Name> roleWithoutHolder(int i) {
    if (taken.get(i) || !typed.is(i, "the", "our", "their")) {
      return Optional.empty();
    }
    for (int head = i + 1; head < Math.min(i + 4, typed.size()) && !taken.get(head); head++) {
      int end = typed.is(head + 1, "of") ? Math.min(head + 3, typed.size()) : head + 1;
      boolean asked = isSubject(i, end) || hasWords(i, end) || isTopical(i, end) || follows(i);
      if (typed.in(head, Words.OFFICE) && !isHeld(typed.key(head)) && asked) {
        return Optional.of(new Name(i, end, Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
