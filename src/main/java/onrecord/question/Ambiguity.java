package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.question.Clarification.Choice;
import onrecord.question.Question.Kind;
import onrecord.quote.Person;

/** Finds what is to be asked about whom a question means. */
final class Ambiguity {
  /** What tells of a name tells of all who bear it. */
  private static final Set<Kind> ACCOUNTS = Set.of(Kind.LATEST, Kind.ROUND_UP, Kind.PERIOD);

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Typed typed;
  private final Roster roster;
  private final Namesakes namesakes;
  private final Draft draft;
  private final List<Name> names;

  Ambiguity(Typed typed, Roster roster, Namesakes namesakes, Draft draft, List<Name> names) {
    this.typed = typed;
    this.roster = roster;
    this.namesakes = namesakes;
    this.draft = draft;
    this.names = names;
  }

  /** Of the person whom the question is for in the first place; a stranger is told of instead. */
  Optional<Clarification> find() {
    boolean account = ACCOUNTS.contains(draft.kind) && !draft.hasSpeaker();
    if (account || draft.kind == Kind.NONE || !draft.strangers.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> main = draft.main();
    return main.isPresent() ? ofName(main.get().person()) : ofRole();
  }

  private Optional<Clarification> ofName(Person main) {
    return names.stream()
        .filter(name -> name.person().filter(main::equals).isPresent())
        .findFirst()
        .filter(name -> Gender.ofPronoun(typed.key(name.start())).isEmpty())
        .flatMap(name -> clarification(name, namesakes.others(name, names)));
  }

  private Optional<Clarification> ofRole() {
    return new OpenRole(typed, roster, namesakes, names)
        .find()
        .flatMap(hit ->
            clarification(
                hit.name(),
                namesakes.rivals(hit.holders().getFirst(), hit.holders().stream().skip(1))));
  }

  private Optional<Clarification> clarification(Name name, List<Person> others) {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<Choice> choices =
        Stream.concat(name.person().stream(), others.stream())
            .limit(Clarification.MOST)
            .map(person -> new Choice(person, asked(name, person)))
            .toList();
    return Optional.of(new Clarification(words(name, choices), choices));
  }

  /** As the people themselves write it, where it is a name. */
  private String words(Name name, List<Choice> choices) {
    List<String> words = new ArrayList<>();
    for (int i = name.start(); i < name.end(); i++) {
      if (!ARTICLES.contains(typed.key(i))) {
        words.add(spelt(i, choices));
      }
    }
    return String.join(" ", words);
  }

  private String spelt(int i, List<Choice> choices) {
    return choices.stream()
        .flatMap(choice -> Stream.of(choice.person().name().split(" ", -1)))
        .filter(word ->
            Typed.keys(word).equals(List.of(typed.key(i)))
                || Typed.keys(word).equals(List.of(typed.singular(i))))
        .findFirst()
        .orElseGet(() -> typed.words(i, i + 1).replaceFirst("['\u2019]s?$", ""));
  }

  private String asked(Name name, Person person) {
    return draft.followUp ? byItself(name, person) : inPlace(name, person.name());
  }

  private String inPlace(Name name, String full) {
    int start = typed.tokens().get(name.start()).start();
    Token last = typed.tokens().get(name.end() - 1);
    String typedName = typed.words(name.start(), name.end());
    boolean lacksMark =
        roster.bearers(last.key()).isEmpty() && !typed.singular(name.end() - 1).equals(last.key());
    boolean marked = typedName.matches(".*['\u2019]s?");
    String own = marked || (lacksMark && name.end() - name.start() == 1) ? "'s" : "";
    return typed.text().substring(0, start) + full + own + typed.text().substring(last.end());
  }

  /** The words before that it leans on are in it, and so is its window. */
  private String byItself(Name name, Person person) {
    String full = person.name();
    String whole =
        name.person()
            .flatMap(p -> FollowUp.swapped(draft.resolved, p.name(), full))
            .or(() -> FollowUp.swapped(draft.resolved, typed.words(name.start(), name.end()), full))
            .orElseGet(() -> full + ": " + draft.resolved);
    return draft
        .window
        .map(Window::words)
        .filter(words -> !whole.contains(words))
        .map(words -> whole + " " + words)
        .orElse(whole);
  }
}
