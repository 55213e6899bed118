package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of the people that a question names whose own words it asks for. */
final class Speakers {
  /** How the words are asked for. */
  enum Manner {
    SAY,
    VIEW,
    ACT
  }

  /**
   * Somebody whose words are asked for.
   *
   * @param name index into the names
   * @param cueStart the first word that asks for them
   * @param cueEnd the word after the last
   */
  record Speaking(int name, Manner manner, int cueStart, int cueEnd) {}

  private static final Set<String> ABOUT = Set.of("on", "re", "about", "regarding");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "am", "isnt");
  private static final Set<String> DO_OR_HAVE =
      Set.of(
          "did", "does", "do", "has", "have", "had", "didnt", "doesnt", "hasnt", "will", "would",
          "could", "can", "should");
  private static final Set<String> SUBORDINATE =
      Set.of("when", "after", "before", "because", "if", "since", "while", "as", "that", "than");
  private static final Set<String> GIVE =
      Set.of(
          "give",
          "gives",
          "gave",
          "given",
          "giving",
          "have",
          "has",
          "had",
          "make",
          "made",
          "got",
          "issue",
          "issued",
          "deliver",
          "delivered",
          "release",
          "released",
          "take");
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
  private final List<Speaking> found = new ArrayList<>();

  Speakers(Typed typed, List<Name> names) {
    this.typed = typed;
    this.names = names;
  }

  /** Each speaker once, in the order of the text. */
  List<Speaking> find() {
    for (int i = 0; i < names.size(); i++) {
      speaking(i).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      byPronoun().or(this::byFragment).ifPresent(found::add);
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

  /** "Marsh's first reaction", "Adrian Cole reaction?". */
  private Optional<Speaking> ownWords(int i, Name name) {
    if (typed.closes(name.end() - 1)) {
      return Optional.empty();
    }
    int at = name.end();
    boolean possessive = isPossessive(name);
    if (!typed.in(at, Words.OWN_WORDS) && possessive && !typed.closes(at)) {
      at++;
    }
    boolean ends = typed.closes(at) || typed.in(at + 1, Words.FUNCTION);
    return typed.in(at, Words.OWN_WORDS) && (possessive || ends)
        ? Optional.of(new Speaking(i, manner(typed.key(at)), at, at + 1))
        : Optional.empty();
  }

  /** Whether it has a possessive s, with or without its apostrophe. */
  private boolean isPossessive(Name name) {
    Token last = typed.tokens().get(name.end() - 1);
    return last.possessive() || last.key().endsWith("s") || last.key().equals("her");
  }

  private static Manner manner(String word) {
    return Words.OPINION.contains(word) || Words.THINK.contains(word)
        ? Manner.VIEW
        : Words.ACT.contains(word) && !Words.SAY.contains(word) ? Manner.ACT : Manner.SAY;
  }

  /** "did Marsh say", "what is Marsh promising", "does Marsh have a view". */
  private Optional<Speaking> asked(int i, Name name) {
    int before = beforeTitle(name.start());
    boolean be = typed.in(before, BE) || typed.tokens().get(name.end() - 1).possessive();
    boolean auxiliary = typed.in(before, DO_OR_HAVE);
    if (!be && !auxiliary) {
      return Optional.empty();
    }
    return verb(i, name.end(), be && !auxiliary);
  }

  private int beforeTitle(int start) {
    int before = start - 1;
    while (typed.in(before, Words.TITLE) || typed.is(before, "the")) {
      before--;
    }
    return before;
  }

  private Optional<Speaking> verb(int name, int from, boolean progressive) {
    int at = from;
    boolean passive = false;
    while (typed.in(at, Words.ADVERB) && !isGiving(at)) {
      passive |= typed.is(at, "been", "be", "being");
      at++;
    }
    boolean ing = typed.key(at).endsWith("ing");
    if (typed.in(at, Words.SPEECH) && (ing || !(progressive || passive))) {
      return Optional.of(new Speaking(name, manner(typed.key(at)), at, at + 1));
    }
    return progressive && !ing ? Optional.empty() : giving(name, at);
  }

  /** "give a speech", "have anything to say", "buy the idea". */
  private Optional<Speaking> giving(int name, int at) {
    if (!typed.in(at, GIVE)) {
      return Optional.empty();
    }
    for (int k = at + 1; k <= at + 4 && k < typed.size(); k++) {
      if (typed.in(k, Words.OWN_WORDS) || typed.is(k, "say", "idea")) {
        return Optional.of(new Speaking(name, manner(typed.key(k)), at, k + 1));
      }
    }
    return Optional.empty();
  }

  private boolean isGiving(int at) {
    return typed.in(at, GIVE) && giving(0, at).isPresent();
  }

  /** "what Marsh said", "Marsh says"; not "when Marsh backed him" beside a speaker. */
  private Optional<Speaking> told(int i, Name name) {
    int at = name.end();
    while (typed.in(at, Words.ADVERB)) {
      at++;
    }
    boolean subordinate = typed.in(name.start() - 1, SUBORDINATE);
    boolean verb = typed.in(at, Words.SPEECH) && !typed.closes(name.end() - 1);
    boolean ing = typed.key(at).endsWith("ing");
    return verb && !ing && !subordinate && found.isEmpty()
        ? Optional.of(new Speaking(i, manner(typed.key(at)), at, at + 1))
        : Optional.empty();
  }

  /** "any kind words from Marsh", "quotes by Marsh", "according to Marsh", "heard from Marsh". */
  private Optional<Speaking> wordsFrom(int i, Name name) {
    int at = beforeTitle(name.start());
    if (typed.reads(at - 1, "according", "to") || typed.is(at - 1, "heard", "hear")) {
      return Optional.of(new Speaking(i, Manner.SAY, at - 1, at + 1));
    }
    for (int k = at - 1; k >= Math.max(0, at - 4) && !typed.closes(k); k--) {
      boolean from =
          typed.in(at, FROM) && (typed.in(k, Words.OWN_WORDS) || typed.is(k, "anything"));
      if (from || (typed.is(at, "of") && typed.in(k, OF))) {
        return Optional.of(new Speaking(i, manner(typed.key(k)), k, at + 1));
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
        ? Optional.of(new Speaking(i, Manner.SAY, name.end(), name.end() + 1))
        : Optional.empty();
  }

  /** "did Marsh give a talk, what did he say?": the pronoun stands for the name before it. */
  private Optional<Speaking> byPronoun() {
    for (int i = 1; i < typed.size() - 1; i++) {
      if (typed.is(i, "he", "she", "they") && typed.in(i - 1, DO_OR_HAVE)) {
        Optional<Speaking> verb = verb(antecedent(i), i + 1, false);
        if (verb.isPresent() && verb.get().name() >= 0) {
          return verb;
        }
      }
    }
    return Optional.empty();
  }

  private int antecedent(int pronoun) {
    int last = -1;
    for (int i = 0; i < names.size() && names.get(i).end() <= pronoun; i++) {
      last = i;
    }
    return last < 0 ? names.size() - 1 : last;
  }

  /** "what do the publicans want? the Cole fella": the name says whose words. */
  private Optional<Speaking> byFragment() {
    for (int i = 0; i < names.size(); i++) {
      int start = names.get(i).start() - (typed.is(names.get(i).start() - 1, "the") ? 1 : 0);
      if (start > 0 && typed.opens(start) && isRest(names.get(i))) {
        int name = i;
        return speechVerb(start).map(at -> new Speaking(name, manner(typed.key(at)), at, at + 1));
      }
    }
    return Optional.empty();
  }

  private boolean isRest(Name name) {
    for (int i = name.end(); i < typed.size(); i++) {
      if (!typed.in(i, Words.FILLER) && !typed.is(i, "i", "mean")) {
        return false;
      }
    }
    return true;
  }

  private Optional<Integer> speechVerb(int before) {
    for (int i = 1; i < before; i++) {
      boolean asks = typed.in(i, Words.SAY) || typed.in(i, Words.THINK);
      if (asks && typed.in(0, Words.WH) && !typed.in(i - 1, Words.AUX)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
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
