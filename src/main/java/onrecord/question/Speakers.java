package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of the people that a question names whose own words it asks for. */
final class Speakers {

  private static final Set<String> ABOUT = Set.of("on", "re", "about", "regarding");
  private static final Set<String> FROM = Set.of("from", "by");
  private static final Set<String> OF =
      Set.of(
          "reaction",
          "reactions",
          "response",
          "words",
          "views",
          "statement",
          "comments",
          "remarks",
          "speech");

  private final Typed typed;
  private final List<Name> names;
  private final Cues cues;
  private final List<Speaking> found = new ArrayList<>();

  Speakers(Typed typed, List<Name> names) {
    this.typed = typed;
    this.names = names;
    this.cues = new Cues(typed);
  }

  /** Each speaker once, in the order of the text. */
  List<Speaking> find() {
    for (int i = 0; i < names.size(); i++) {
      speaking(i).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      Antecedents antecedents = new Antecedents(typed, names, cues);
      antecedents
          .byPronoun()
          .or(antecedents::byFragment)
          .or(antecedents::alone)
          .ifPresent(found::add);
    }
    shareVerbs();
    return List.copyOf(found);
  }

  private Optional<Speaking> speaking(int i) {
    Name name = names.get(i);
    if (isGroup(name)) {
      return Optional.empty();
    }
    return ownWords(i, name)
        .or(() -> asked(i, name))
        .or(() -> told(i, name))
        .or(() -> wordsFrom(i, name))
        .or(() -> topical(i, name));
  }

  /** "the Marsh crowd", "team Marsh", "Marsh's campaign": somebody else speaks. */
  private boolean isGroup(Name name) {
    boolean before = typed.is(name.start() - 1, "team", "camp");
    return before || (typed.in(name.end(), Words.GROUP) && !typed.closes(name.end() - 1));
  }

  /** "Marsh's first reaction", "Adrian Cole reaction?"; not "the reply to Marsh's remarks". */
  private Optional<Speaking> ownWords(int i, Name name) {
    int before = beforeTitle(name.start());
    boolean object = typed.in(before, Words.ABOUT) && !typed.is(before - 1, "what", "how");
    if (typed.closes(name.end() - 1) || object) {
      return Optional.empty();
    }
    int at = name.end();
    boolean possessive = isPossessive(name);
    if (!typed.in(at, Words.OWN_WORDS) && possessive && !typed.closes(at)) {
      at++;
    }
    boolean ends = typed.closes(at) || typed.in(at + 1, Words.FUNCTION);
    return typed.in(at, Words.OWN_WORDS) && (possessive || ends)
        ? Optional.of(new Speaking(i, Cues.manner(typed.key(at)), at, at + 1))
        : Optional.empty();
  }

  /** Whether it has a possessive s, with or without its apostrophe. */
  private boolean isPossessive(Name name) {
    Token last = typed.tokens().get(name.end() - 1);
    return last.possessive() || last.key().endsWith("s") || last.key().equals("her");
  }

  /** "did Marsh say", "what is Marsh promising", "does Marsh have a view". */
  private Optional<Speaking> asked(int i, Name name) {
    int before = beforeModifiers(beforeTitle(firstOfGroup(i).start()));
    boolean be = typed.in(before, Cues.BE) || typed.tokens().get(name.end() - 1).possessive();
    boolean auxiliary = typed.in(before, Words.DOING);
    if (!be && !auxiliary) {
      return Optional.empty();
    }
    return cues.verb(i, name.end(), be && !auxiliary);
  }

  /** "did Marsh and Cole say": the auxiliary stands before the first. */
  private Name firstOfGroup(int i) {
    int first = i;
    while (first > 0
        && names.get(first - 1).end() == names.get(first).start() - 1
        && typed.is(names.get(first).start() - 1, "and", "or", "nor")) {
      first--;
    }
    return names.get(first);
  }

  private int beforeTitle(int start) {
    int before = start - 1;
    while (typed.in(before, Words.TITLE) || typed.is(before, "the")) {
      before--;
    }
    return before;
  }

  /** "did the Californian economist Marsh": past what is said of the subject, if it is little. */
  private int beforeModifiers(int before) {
    int at = before;
    while (at > before - 3
        && at > 0
        && !typed.in(at, Words.FUNCTION)
        && !typed.in(at, Words.GROUP)
        && !isNamed(at)) {
      at--;
    }
    boolean determined = typed.is(at, "the", "that", "this", "our");
    return at < before && determined ? at - 1 : before;
  }

  private boolean isNamed(int at) {
    return names.stream().anyMatch(n -> n.covers(at));
  }

  /** "what Marsh said", "Marsh says"; not "when Marsh backed him" or "the stuff Marsh says". */
  private Optional<Speaking> told(int i, Name name) {
    int at = name.end();
    while (typed.in(at, Words.ADVERB)) {
      at++;
    }
    int before = beforeTitle(name.start());
    boolean led = typed.in(before, Words.TELLING) || before < 0 || typed.opens(name.start());
    boolean ing = typed.key(at).endsWith("ing");
    return led && cues.isSpeech(at) && !ing && !typed.closes(name.end() - 1) && found.isEmpty()
        ? Optional.of(new Speaking(i, Cues.manner(typed.key(at)), at, at + 1))
        : Optional.empty();
  }

  /** "any praise from Marsh", "quotes by Marsh", "according to Marsh", "heard from Marsh". */
  private Optional<Speaking> wordsFrom(int i, Name name) {
    int at = beforeTitle(name.start());
    if (typed.reads(at - 1, "according", "to") || typed.is(at - 1, "heard", "hear")) {
      return Optional.of(new Speaking(i, Speaking.Manner.SAY, at - 1, at + 1));
    }
    for (int k = at - 1; k >= Math.max(0, at - 4) && !typed.closes(k); k--) {
      boolean from =
          typed.in(at, FROM) && (typed.in(k, Words.OWN_WORDS) || typed.is(k, "anything"));
      if (from || (typed.is(at, "of") && typed.in(k, OF))) {
        return Optional.of(new Speaking(i, Cues.manner(typed.key(k)), k, at + 1));
      }
    }
    return Optional.empty();
  }

  /** "Marsh on the bridge". */
  private Optional<Speaking> topical(int i, Name name) {
    int before = name.start() - 1;
    while (before >= 0
        && (typed.in(before, Words.FILLER)
            || typed.in(before, Words.TITLE)
            || typed.is(before, "and", "the"))) {
      before--;
    }
    boolean first = before < 0;
    return first && typed.in(name.end(), ABOUT) && !typed.closes(name.end())
        ? Optional.of(new Speaking(i, Speaking.Manner.SAY, name.end(), name.end() + 1))
        : Optional.empty();
  }

  /** "what did Marsh and Cole say": the verb is for both. */
  private void shareVerbs() {
    BitSet speaking = new BitSet();
    found.forEach(s -> speaking.set(s.name()));
    for (int i = names.size() - 2; i >= 0; i--) {
      Name name = names.get(i);
      Name next = names.get(i + 1);
      boolean joined = next.start() == name.end() + 1 && typed.is(name.end(), "and", "or", "nor");
      if (joined && speaking.get(i + 1) && !speaking.get(i)) {
        speaking.set(i);
        found.add(new Speaking(i, found.getFirst().manner(), name.end(), next.start()));
      }
    }
  }
}
