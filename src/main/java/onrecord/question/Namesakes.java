package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.quote.Person;

/**
 * Tells who else of the cast may be meant by the words that name somebody. Words beside them, the
 * other names of the question and the question before may settle it; so does prominence: whoever is
 * named by {@link #FAR_LIKELIER} times as many entries is meant, for three mentions of four are
 * theirs then.
 */
final class Namesakes {
  static final int FAR_LIKELIER = 3;

  private static final Set<String> FOR_MEN = Set.of("mr", "sir", "lord");

  private final Typed typed;
  private final Roster roster;
  private final Vocabulary vocabulary;
  private final Optional<Context> context;

  Namesakes(Typed typed, Roster roster, Vocabulary vocabulary, Optional<Context> context) {
    this.typed = typed;
    this.roster = roster;
    this.vocabulary = vocabulary;
    this.context = context;
  }

  /** The same names, each of whom it means where several bear it and something settles it. */
  List<Name> settled(List<Name> names) {
    return names.stream().map(name -> settled(name, names)).toList();
  }

  private Name settled(Name name, List<Name> names) {
    List<Person> meant = meant(name, names);
    boolean other = !meant.isEmpty() && name.person().filter(meant::contains).isEmpty();
    return other ? new Name(name.start(), name.end(), roster.best(meant)) : name;
  }

  /** Those who stand about as well for the name as whom it is taken for; the likeliest first. */
  List<Person> others(Name name, List<Name> names) {
    return name.person()
        .map(first -> rivals(first, meant(name, names).stream().filter(p -> !p.equals(first))))
        .orElse(List.of());
  }

  /** Of the rest, those who are not far less likely than the first, nor may be one with it. */
  List<Person> rivals(Person first, Stream<Person> rest) {
    List<Person> kept = new ArrayList<>();
    for (Person person : roster.ranked(rest.toList())) {
      boolean another =
          !roster.mayBeOne(first, person)
              && kept.stream().noneMatch(one -> roster.mayBeOne(one, person));
      if (another && !isFarLikelier(first, person)) {
        kept.add(person);
      }
    }
    return kept;
  }

  private boolean isFarLikelier(Person one, Person other) {
    int weight = vocabulary.weight(one);
    return weight > 0 && weight >= FAR_LIKELIER * vocabulary.weight(other);
  }

  /** Who bears the name, as far as something settles it; nobody where it is whole. */
  private List<Person> meant(Name name, List<Name> names) {
    List<Person> bearers = bearers(name);
    List<Person> called = narrowed(bearers, person -> isCalledSo(person, name));
    List<Person> free =
        narrowed(called, person -> names.stream().noneMatch(n -> is(n, person, name)));
    List<Person> asked = ofBefore(free);
    return asked.size() == 1 ? asked : free;
  }

  private static boolean is(Name other, Person person, Name name) {
    return other.start() != name.start()
        && other.end() - other.start() > 1
        && other.person().filter(person::equals).isPresent();
  }

  /** Those of whom the question before asked, or else who spoke in its answer. */
  List<Person> ofBefore(List<Person> people) {
    List<Person> asked =
        people.stream().filter(p -> context.filter(c -> asksOf(c, p)).isPresent()).toList();
    return asked.isEmpty()
        ? people.stream().filter(p -> context.filter(c -> shows(c, p)).isPresent()).toList()
        : asked;
  }

  private static boolean asksOf(Context context, Person person) {
    return context.question().people().stream()
        .anyMatch(mention -> mention.person().name().equals(person.name()));
  }

  private static boolean shows(Context context, Person person) {
    return context.cited().stream()
        .anyMatch(c -> c.speaker().filter(person.name()::equals).isPresent());
  }

  private static List<Person> narrowed(List<Person> people, Predicate<Person> test) {
    List<Person> kept = people.stream().filter(test).toList();
    return kept.isEmpty() ? people : kept;
  }

  private List<Person> bearers(Name name) {
    Optional<Person> first = name.person().filter(p -> p.kind() == Person.Kind.PERSON);
    return Stream.of(typed.key(name.end() - 1), typed.singular(name.end() - 1))
        .filter(any -> first.isPresent())
        .map(last -> bearers(words(name, last), first.get()))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> words(Name name, String last) {
    List<String> words = new ArrayList<>();
    for (int i = name.start(); i < name.end() - 1; i++) {
      words.add(typed.key(i));
    }
    words.add(last);
    return words;
  }

  /** Nobody where they do not name the first. */
  private List<Person> bearers(List<String> words, Person first) {
    List<Person> whole =
        roster.phrases(words.getFirst()).stream()
            .filter(phrase -> phrase.words().equals(words))
            .map(Roster.Phrase::person)
            .filter(person -> person.kind() == Person.Kind.PERSON)
            .distinct()
            .toList();
    if (whole.contains(first)) {
      return whole;
    }
    List<Person> people = roster.bearers(words.getLast());
    List<String> before = words.subList(0, words.size() - 1);
    return people.contains(first)
        ? people.stream().filter(person -> isCalled(person, before)).toList()
        : List.of();
  }

  /** "the economist Marsh", "Ed Marsh": by each of the words before the last. */
  private boolean isCalled(Person person, List<String> before) {
    return before.stream()
        .filter(word -> !Words.FUNCTION.contains(word))
        .allMatch(word -> roster.answersTo(person, word) || roster.isIn(person, word));
  }

  /** By a title or a role: "Mrs Marsh", "minister Marsh", "Marsh the skipper". */
  private boolean isCalledSo(Person person, Name name) {
    String before = typed.closes(name.start() - 1) ? "" : typed.key(name.start() - 1);
    String after = typed.is(name.end(), "the") ? typed.key(name.end() + 1) : "";
    boolean woman = NameFinder.FOR_WOMEN.contains(before);
    if (woman || FOR_MEN.contains(before)) {
      return Gender.of(person).map(g -> g == (woman ? Gender.SHE : Gender.HE)).orElse(false);
    }
    return Stream.of(before, after)
        .anyMatch(word -> !Words.FUNCTION.contains(word) && roster.isIn(person, word));
  }
}
