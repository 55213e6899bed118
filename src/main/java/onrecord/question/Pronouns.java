package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.quote.Person;

/** Finds whom "he" and "she" mean where the question before or its answer tells. */
final class Pronouns {
  private final Typed typed;
  private final Roster roster;
  private final Vocabulary vocabulary;
  private final Context context;

  Pronouns(Typed typed, Roster roster, Vocabulary vocabulary, Context context) {
    this.typed = typed;
    this.roster = roster;
    this.vocabulary = vocabulary;
    this.context = context;
  }

  /** The first pronoun of either gender that no name of the question itself explains. */
  List<Name> find(List<Name> named) {
    List<Name> found = new ArrayList<>();
    Set<Gender> met = EnumSet.noneOf(Gender.class);
    for (int i = 0; i < typed.size(); i++) {
      int at = i;
      Gender.ofPronoun(typed.key(i))
          .filter(gender -> met.add(gender) && !isExplained(at, gender, named))
          .flatMap(gender -> meant(gender, named))
          .ifPresent(person -> found.add(new Name(at, at + 1, Optional.of(person))));
    }
    return found;
  }

  /** "what did Marsh call him": him is not Marsh, so only a name of another clause explains it. */
  private boolean isExplained(int at, Gender gender, List<Name> named) {
    boolean object = typed.is(at, "him") || (typed.is(at, "her") && typed.closes(at));
    long before =
        named.stream()
            .filter(name -> name.start() < at)
            .filter(name -> name.person().flatMap(Gender::of).map(g -> g == gender).orElse(true))
            .count();
    return before > (object && clause(at) == 0 ? 1 : 0);
  }

  private int clause(int at) {
    int start = at;
    while (start > 0 && !typed.opens(start)) {
      start--;
    }
    return start;
  }

  private Optional<Person> meant(Gender gender, List<Name> named) {
    Predicate<Person> free = p -> named.stream().noneMatch(n -> n.person().equals(Optional.of(p)));
    Predicate<Person> sure = free.and(p -> Gender.of(p).equals(Optional.of(gender)));
    Predicate<Person> fits =
        free.and(p -> isPerson(p) && Gender.of(p).map(g -> g == gender).orElse(true));
    return first(asked(), fits)
        .or(() -> first(speaking(), fits))
        .or(() -> first(shown(), sure))
        .or(() -> first(shown(), fits))
        .or(() -> roster.best(roster.people().stream().filter(sure).toList()));
  }

  private static boolean isPerson(Person person) {
    return person.kind() == Person.Kind.PERSON;
  }

  private static Optional<Person> first(List<Person> people, Predicate<Person> wanted) {
    return people.stream().filter(wanted).findFirst();
  }

  private List<Person> asked() {
    List<Person> people = new ArrayList<>();
    context.question().main().ifPresent(m -> people.add(m.person()));
    context.question().people().forEach(m -> people.add(m.person()));
    return people;
  }

  /** Who speaks in what was shown. */
  private List<Person> speaking() {
    return context.cited().stream()
        .flatMap(c -> c.speaker().stream())
        .flatMap(name -> roster.people().stream().filter(p -> p.name().equals(name)))
        .toList();
  }

  /** Who is named in what was shown. */
  private List<Person> shown() {
    return context.cited().stream()
        .map(cited -> Typed.of(cited.text()))
        .flatMap(text -> new NameFinder(text, roster, vocabulary, new BitSet()).find().stream())
        .flatMap(name -> name.person().stream())
        .toList();
  }
}
