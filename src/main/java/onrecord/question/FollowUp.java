package onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;

/** Reads a question by the one before it where it leans on it. */
final class FollowUp {
  private static final Set<String> OPENERS =
      Set.of("and", "but", "or", "ok", "okay", "so", "also", "then");
  private static final Set<String> CORRECTING =
      Set.of("no", "nah", "nope", "not", "sorry", "wait", "actually");
  private static final Set<String> CORRECTED =
      Set.of("i", "the", "his", "her", "their", "its", "that", "what", "how", "about", "on", "for");
  private static final Set<String> IN_RETURN = Set.of("back", "too", "response", "return", "reply");
  private static final Set<String> THAT = Set.of("that", "it", "this", "those", "there", "these");
  private static final Set<String> OUT_OF = Set.of("in", "from", "of", "about");
  private static final Set<Kind> BARE =
      Set.of(Kind.WHY, Kind.WHEN, Kind.WHERE, Kind.WHO, Kind.HOW_MANY, Kind.FACT, Kind.YES_NO);
  private static final Set<Kind> OF_ONE = Set.of(Kind.WHEN, Kind.WHERE, Kind.WHO);
  private static final int FEW_WORDS = 3;

  private final Typed typed;
  private final Draft draft;
  private final List<Name> names;
  private final Context context;
  private final Question before;
  private final int rest;

  FollowUp(Typed typed, Draft draft, List<Name> names, Context context) {
    this.typed = typed;
    this.draft = draft;
    this.names = names;
    this.context = context;
    this.before = context.question();
    this.rest = rest();
  }

  /** Completes the draft from the question before; leaves one that stands by itself as it is. */
  void resolve() {
    spellOutPronouns();
    draft.within = lastOne();
    Optional<Window> next = new NextWindow(typed, context).read();
    boolean people = !draft.people.isEmpty() || !draft.strangers.isEmpty();
    List<String> own = ownWords();
    if (next.isPresent()) {
      draft.window = next;
      draft.topic.clear();
      sameOtherWindow();
    } else if (draft.within.isPresent()) {
      draft.followUp = true;
      draft.topic.removeAll(List.of("last", "latest", "first"));
    } else if (isAboutAnother()) {
      sameOtherTopic();
    } else if (isFragment() && people && (own.isEmpty() || isApposition())) {
      samePurposeOtherPerson();
    } else if (isFragment() && draft.window.isPresent() && own.isEmpty() && !people) {
      sameOtherWindow();
    } else if ((rest > 0 || asksForMoreWords()) && isFragment() && !people) {
      sameOtherTopic();
    } else if (leansOn(own, people)) {
      sameTopic();
    }
  }

  /** Where the words after "and", "what about" begin. */
  private int rest() {
    int at = 0;
    while (typed.in(at, OPENERS) || corrects(at)) {
      at += typed.is(at, "i") ? 2 : 1;
    }
    if (typed.reads(at, "same", "for")) {
      return at + 2;
    }
    if (typed.is(at, "what", "how") && typed.is(at + 1, "about")) {
      return at + 2;
    }
    boolean more = typed.is(at, "about", "re") || (at > 0 && typed.is(at, "on"));
    return more ? at + 1 : at;
  }

  /** "no, his brother", "no reid", "i meant the mayor"; not "no trains?" nor "wait times". */
  private boolean corrects(int at) {
    if (typed.is(at, "i")) {
      return typed.is(at + 1, "mean", "meant");
    }
    return typed.in(at, CORRECTING)
        && (typed.closes(at)
            || typed.in(at + 1, CORRECTED)
            || typed.in(at + 1, CORRECTING)
            || names.stream().anyMatch(name -> name.start() == at + 1));
  }

  private boolean isFragment() {
    return !asks(rest)
        && IntStream.range(rest + 1, typed.size()).noneMatch(i -> typed.opens(i) && asks(i));
  }

  /** "anything to say about the bridge?", "any comment on it?": by whom was said before. */
  private boolean asksForMoreWords() {
    boolean words = draft.kind == Kind.STATEMENT || draft.kind == Kind.VIEW;
    return words && typed.is(0, "any", "anything") && !before.speakers().isEmpty();
  }

  private boolean asks(int i) {
    return typed.in(i, Words.WH) || typed.in(i, Words.AUX);
  }

  /** "and on Marsh?": the speaker stays, Marsh is the new topic. */
  private boolean isAboutAnother() {
    boolean about = rest > 0 && typed.is(rest - 1, "on", "about", "re");
    boolean whatAbout = typed.is(rest - 2, "what", "how");
    return about && !whatAbout && isFragment() && !before.speakers().isEmpty();
  }

  /** The topic without the names in it. */
  private List<String> ownWords() {
    List<String> own = new ArrayList<>(draft.topic);
    for (Name name : names) {
      for (int i = name.start(); i < name.end(); i++) {
        String word = typed.key(i);
        own.removeIf(w -> w.equals(word) || word.equals(w + "s"));
      }
      name.person().ifPresent(p -> own.removeAll(Typed.keys(p.name())));
    }
    return own;
  }

  /** "and Kettle?": what was asked before, of somebody else. */
  private void samePurposeOtherPerson() {
    Mention.Role role = before.speakers().isEmpty() ? Mention.Role.SUBJECT : Mention.Role.SPEAKER;
    List<Mention> people = lastOfApposition().stream().map(m -> m.as(role)).toList();
    String name =
        people.stream().findFirst().map(m -> m.person().name()).orElseGet(() -> draft.text);
    draft.resolved = swapped(name);
    draft.people.clear();
    draft.people.addAll(people);
    List<String> newcomers = List.copyOf(draft.topic);
    draft.topic.clear();
    draft.topic.addAll(before.topic());
    if (role == Mention.Role.SUBJECT) {
      before.people().forEach(m -> draft.topic.removeAll(Typed.keys(m.words())));
      draft.topic.addAll(newcomers);
    }
    inherit();
  }

  /** "and the union one, Marsh": a name that says who was meant. */
  private boolean isApposition() {
    Name last = names.getLast();
    return rest > 0
        && last.start() > rest
        && typed.opens(last.start())
        && typed.closes(last.end() - 1)
        && last.end() == typed.size();
  }

  /** "the union one, Marsh" is Marsh; "Marsh and Cole" are two. */
  private List<Mention> lastOfApposition() {
    boolean both = typed.tokens().stream().skip(rest).anyMatch(t -> t.key().matches("and|or"));
    List<Mention> named = List.copyOf(draft.people);
    return both || named.size() < 2 ? named : List.of(named.getLast());
  }

  /** The question before with this name in the place of the one it named. */
  private String swapped(String name) {
    return before
        .main()
        .flatMap(m ->
            swapped(before.resolved(), m.person().name(), name)
                .or(() -> swapped(before.resolved(), m.words(), name)))
        .orElseGet(() -> name + ": " + before.resolved());
  }

  private void inherit() {
    draft.kind = before.kind() == Kind.NONE ? draft.kind : before.kind();
    draft.expected = before.expected();
    draft.recent |= before.recent();
    if (draft.window.isEmpty()) {
      draft.window = before.window().filter(Window::firm);
    }
    draft.followUp = true;
  }

  /** "anything after 17:00?": what was asked before, of another window. */
  private void sameOtherWindow() {
    draft.topic.clear();
    draft.topic.addAll(before.topic());
    before.people().forEach(draft::add);
    draft.strangers.addAll(before.strangers());
    draft.resolved = before.resolved();
    draft.window = draft.window.map(w -> w.asFirm(true));
    inherit();
  }

  /** "and about the ferry?": the same person on something else, or more of the same. */
  private void sameOtherTopic() {
    List<Mention> speakers = before.speakers();
    if (speakers.isEmpty()) {
      draft.followUp = true;
      draft.window = draft.window.or(before::window);
      addTopic();
      return;
    }
    List<Mention> others = draft.people.stream().map(m -> m.as(Mention.Role.SUBJECT)).toList();
    draft.people.clear();
    speakers.forEach(draft::add);
    others.forEach(draft::add);
    draft.topic.addAll(
        others.stream()
            .flatMap(m -> Typed.keys(m.words()).stream())
            .filter(w -> !draft.topic.contains(w))
            .toList());
    draft.resolved = speakers.getFirst().person().name() + " " + typed.words(from(), typed.size());
    inherit();
  }

  private int from() {
    return typed.is(rest - 1, "about", "on", "re") ? rest - 1 : Math.min(rest, typed.size() - 1);
  }

  /**
   * Whether the topic is the one before: "why not?", "when was that?", "what did she say back?".
   */
  private boolean leansOn(List<String> own, boolean people) {
    boolean bare = BARE.contains(draft.kind) && draft.window.isEmpty() && isBare(own, people);
    boolean that = own.size() <= FEW_WORDS && anyThat();
    boolean back = own.stream().allMatch(IN_RETURN::contains) && draft.hasSpeaker() && anyReturn();
    boolean more = typed.is(0, "and") && own.size() < FEW_WORDS && !people;
    return bare || that || back || more || isOnTheSame(own);
  }

  /** "and what does Reid say?": on what was asked before. */
  private boolean isOnTheSame(List<String> own) {
    boolean nobodyElse = draft.people.stream().allMatch(m -> m.role() == Mention.Role.SPEAKER);
    return rest > 0 && own.isEmpty() && draft.hasSpeaker() && nobodyElse && draft.window.isEmpty();
  }

  /** "why not?", "why him?", "on what grounds?": no verb, and next to no words. */
  private boolean isBare(List<String> own, boolean people) {
    boolean verb = typed.tokens().stream().anyMatch(t -> Words.AUX.contains(t.key()));
    boolean asks = typed.tokens().stream().anyMatch(t -> Words.WH.contains(t.key()));
    return (own.isEmpty() && !people) || (!verb && asks && own.size() <= 2 && typed.size() <= 5);
  }

  private boolean anyReturn() {
    return typed.tokens().stream().anyMatch(t -> IN_RETURN.contains(t.key()));
  }

  /** "it" and "that" standing for something said, not before a noun of their own. */
  private boolean anyThat() {
    for (int i = 0; i < typed.size(); i++) {
      boolean alone = typed.is(i, "it") || typed.closes(i) || typed.in(i - 1, Words.AUX);
      boolean thereIs = typed.is(i, "there") && typed.in(i - 1, Words.AUX);
      if (typed.in(i, THAT) && alone && !thereIs) {
        return true;
      }
    }
    return false;
  }

  private void sameTopic() {
    boolean it = typed.tokens().stream().anyMatch(t -> t.key().equals("it"));
    if (OF_ONE.contains(draft.kind) && anyThat() && !it) {
      draft.within = context.cited().stream().findFirst();
      draft.topic.retainAll(before.topic());
    }
    if (before.kind() == Kind.PERIOD && draft.window.isEmpty()) {
      draft.window = before.window();
    }
    boolean speaker = draft.hasSpeaker();
    boolean instead = isOnTheSame(ownWords()) && !anyThat() && !anyReturn();
    draft.topic.removeAll(IN_RETURN);
    addTopic();
    for (Mention mention : before.people()) {
      boolean said = speaker && mention.role() == Mention.Role.SPEAKER;
      if (!(said && instead)) {
        draft.add(said ? mention.as(Mention.Role.SUBJECT) : mention);
      }
    }
    draft.followUp = true;
    if (draft.kind == Kind.FACT && draft.expected == Expected.ANY && ownWords().isEmpty()) {
      draft.recent |= before.recent();
    }
  }

  private void addTopic() {
    List<String> earlier = before.topic().stream().filter(w -> !draft.topic.contains(w)).toList();
    draft.topic.addAll(earlier);
    draft.resolved = draft.resolved + " " + before.resolved();
  }

  /** "that last one" is the newest shown, "that entry" the first. */
  private Optional<Cited> lastOne() {
    for (int i = 0; i < typed.size(); i++) {
      boolean noun = typed.is(i, "entry", "post", "update") || isOneOfThem(i);
      if (noun && typed.is(i - 1, "last", "latest", "newest")) {
        return context.cited().stream().max(Comparator.comparing(Cited::publishedAt));
      }
      if (noun && typed.is(i - 1, "that", "first", "this")) {
        return context.cited().stream().findFirst();
      }
    }
    return Optional.empty();
  }

  /** "in that last one", "about that bit"; not "the record before that one". */
  private boolean isOneOfThem(int i) {
    boolean one = typed.is(i, "one", "bit");
    return one && (typed.in(i - 2, OUT_OF) || typed.in(i - 3, OUT_OF));
  }

  private void spellOutPronouns() {
    for (Name name : names) {
      boolean pronoun =
          Gender.ofPronoun(typed.key(name.start())).isPresent()
              || typed.is(name.start(), "their", "its");
      if (pronoun && name.person().isPresent()) {
        String word = typed.words(name.start(), name.end());
        String full = name.person().get().name();
        draft.resolved = swapped(draft.resolved, word, full).orElse(draft.resolved);
        draft.followUp = true;
      }
    }
  }

  /** The text with a name in the place of the first such words; empty where it has none. */
  static Optional<String> swapped(String text, String words, String name) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && ends) {
        return Optional.of(text.substring(0, at) + name + text.substring(end));
      }
    }
    return Optional.empty();
  }
}
