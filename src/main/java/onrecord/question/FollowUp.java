package onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;

/** Reads a question by the one before it where it leans on it. */
final class FollowUp {
  private static final Set<String> OPENERS = Set.of("and", "but", "ok", "okay", "so", "also");
  private static final Set<String> IN_RETURN = Set.of("back", "too", "response", "return", "reply");
  private static final Set<String> THAT = Set.of("that", "it", "this", "those", "there", "these");
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
    boolean people = !draft.people.isEmpty() || !draft.strangers.isEmpty();
    List<String> own = ownWords();
    if (draft.within.isPresent()) {
      draft.followUp = true;
      draft.topic.removeAll(List.of("last", "latest", "first"));
    } else if (isFragment() && people && own.isEmpty()) {
      samePurposeOtherPerson();
    } else if (isFragment() && draft.window.isPresent() && own.isEmpty() && !people) {
      sameOtherWindow();
    } else if (rest > 0 && isFragment() && !people) {
      sameOtherTopic();
    } else if (leansOn(own, people)) {
      sameTopic();
    }
  }

  /** Where the words after "and", "what about" begin. */
  private int rest() {
    int at = 0;
    while (typed.in(at, OPENERS)) {
      at++;
    }
    if (typed.is(at, "what", "how") && typed.is(at + 1, "about")) {
      return at + 2;
    }
    return at > 0 && typed.is(at, "about", "on", "re") ? at + 1 : at;
  }

  private boolean isFragment() {
    return rest >= typed.size() || (!typed.in(rest, Words.WH) && !typed.in(rest, Words.AUX));
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
    List<Mention> people = draft.people.stream().map(m -> m.as(role)).toList();
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

  /** The question before with this name in the place of the one it named. */
  private String swapped(String name) {
    return before
        .main()
        .map(Mention::words)
        .filter(words -> before.resolved().contains(words))
        .map(words -> before.resolved().replace(words, name))
        .orElseGet(() -> name + ": " + before.resolved());
  }

  private void inherit() {
    draft.kind = before.kind() == Kind.NONE ? draft.kind : before.kind();
    draft.expected = before.expected();
    draft.recent |= before.recent();
    if (draft.window.isEmpty()) {
      draft.window = before.window();
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
    speakers.forEach(draft::add);
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
    boolean bare = own.isEmpty() && !people && BARE.contains(draft.kind) && draft.window.isEmpty();
    boolean that = own.size() <= FEW_WORDS && anyThat();
    boolean back = own.stream().allMatch(IN_RETURN::contains) && draft.hasSpeaker() && anyReturn();
    boolean more = typed.is(0, "and") && own.size() < FEW_WORDS && !people;
    return bare || that || back || more;
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
    if (OF_ONE.contains(draft.kind) && anyThat()) {
      draft.within = context.cited().stream().findFirst();
    }
    boolean speaker = draft.hasSpeaker();
    draft.topic.removeAll(IN_RETURN);
    addTopic();
    for (Mention mention : before.people()) {
      boolean said = speaker && mention.role() == Mention.Role.SPEAKER;
      draft.add(said ? mention.as(Mention.Role.SUBJECT) : mention);
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
      boolean noun = typed.is(i, "one", "entry", "post", "update", "bit");
      if (noun && typed.is(i - 1, "last", "latest", "newest")) {
        return context.cited().stream().max(Comparator.comparing(Cited::publishedAt));
      }
      if (noun && typed.is(i - 1, "that", "first", "this")) {
        return context.cited().stream().findFirst();
      }
    }
    return Optional.empty();
  }

  private void spellOutPronouns() {
    for (Name name : names.reversed()) {
      boolean pronoun = Gender.ofPronoun(typed.key(name.start())).isPresent();
      if (pronoun && name.person().isPresent()) {
        Token token = typed.tokens().get(name.start());
        draft.resolved =
            draft.resolved.substring(0, token.start())
                + name.person().get().name()
                + draft.resolved.substring(token.end());
        draft.followUp = true;
      }
    }
  }
}
