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

  private static boolean isExplained(int at, Gender gender, List<Name> named) {
    return named.stream()
        .filter(name -> name.start() < at)
        .anyMatch(name -> name.person().flatMap(Gender::of).map(g -> g == gender).orElse(true));
  }

  private Optional<Person> meant(Gender gender, List<Name> named) {
    Predicate<Person> free = p -> named.stream().noneMatch(n -> n.person().equals(Optional.of(p)));
    List<Person> near = asked();
    near.addAll(cited());
    List<Person> open = near.stream().filter(free).toList();
    return first(open, p -> Gender.of(p).equals(Optional.of(gender)))
        .or(() -> first(open, p -> isPerson(p) && Gender.of(p).isEmpty()))
        .or(() -> roster.best(known(gender).stream().filter(free).toList()));
  }

  private static boolean isPerson(Person person) {
    return person.kind() == Person.Kind.PERSON;
  }

  private List<Person> known(Gender gender) {
    return roster.people().stream().filter(p -> Gender.of(p).equals(Optional.of(gender))).toList();
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

  /** Who speaks in what was shown, then who is named there. */
  private List<Person> cited() {
    List<Person> people = new ArrayList<>();
    for (Cited cited : context.cited()) {
      cited
          .speaker()
          .ifPresent(
              s -> roster.people().stream().filter(p -> p.name().equals(s)).forEach(people::add));
      for (Name name :
          new NameFinder(Typed.of(cited.text()), roster, vocabulary, new BitSet()).find()) {
        name.person().ifPresent(people::add);
      }
    }
    return people;
  }
}
