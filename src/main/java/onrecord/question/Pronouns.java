package onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.question.Question.Expected;
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
    List<Name> found = new ArrayList<>(theirs());
    List<Name> known = union(named, found);
    Set<Gender> met = EnumSet.noneOf(Gender.class);
    for (int i = 0; i < typed.size(); i++) {
      int at = i;
      Gender.ofPronoun(typed.key(i))
          .filter(gender -> met.add(gender) && !isExplained(at, gender, known))
          .flatMap(gender -> meant(gender, union(known, found)))
          .ifPresent(person -> found.add(name(at, person)));
    }
    return found;
  }

  /** "their captain": of whatever was asked about before. */
  private List<Name> theirs() {
    return IntStream.range(0, typed.size())
        .filter(i -> typed.is(i, "their", "its") && typed.in(i + 1, Words.ROLE))
        .mapToObj(i -> theirs(i).map(person -> new Name(i, i + 2, Optional.of(person))))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  private Optional<Person> theirs(int i) {
    return context.question().topic().stream()
        .flatMap(word -> roster.inRole(List.of(word, typed.key(i + 1))).stream())
        .findFirst();
  }

  /** "what did Marsh call him": him is not Marsh, so only a name of another clause explains it. */
  private boolean isExplained(int at, Gender gender, List<Name> named) {
    boolean object = typed.is(at, "him") || (typed.is(at, "her") && typed.closes(at));
    long before =
        named.stream()
            .filter(name -> name.start() < at)
            .filter(name -> name.person().flatMap(Gender::of).map(g -> g == gender).orElse(true))
            .count();
    return before > (object && clause(at) == 0 ? 1 : 0) || isOfRole(clause(at));
  }

  /** "wasn't their manager sure? what were his words": he is the manager, whoever that be. */
  private boolean isOfRole(int clause) {
    for (int i = 1; i < clause; i++) {
      if (typed.in(i, Words.ROLE) && typed.is(i - 1, "the", "their", "its", "that")) {
        return true;
      }
    }
    return false;
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
        .or(() -> first(answering(), fits))
        .or(() -> first(speaking(), fits))
        .or(() -> first(shown(), sure))
        .or(() -> first(shown(), fits));
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

  /** Who is named in what answered "who": that one was asked for. */
  private List<Person> answering() {
    boolean who = context.question().expected() == Expected.PERSON;
    return who ? context.cited().stream().limit(1).flatMap(this::named).toList() : List.of();
  }

  /** Who is named in what was shown. */
  private List<Person> shown() {
    return context.cited().stream().flatMap(this::named).toList();
  }

  private Stream<Person> named(Cited cited) {
    return new NameFinder(Typed.of(cited.text()), roster, vocabulary, new BitSet())
        .find().stream().flatMap(name -> name.person().stream());
  }

  /** "his" is he, "his brother" the other one of the cast who bears his name. */
  private Name name(int at, Person person) {
    boolean own = typed.is(at, "his", "her") && !typed.closes(at);
    Optional<Gender> gender = Gender.ofKin(typed.key(at + 1));
    return gender
        .filter(_ -> own)
        .flatMap(kin -> roster.relative(person, kin))
        .map(relative -> new Name(at, at + 2, Optional.of(relative)))
        .orElseGet(() -> new Name(at, at + 1, Optional.of(person)));
  }

  private static List<Name> union(List<Name> some, List<Name> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
