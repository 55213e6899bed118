package onrecord.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.quote.Person;

/** A cast by the words that people are called by. */
final class Roster {
  /** Words that name somebody by themselves, of two words or more. */
  record Phrase(List<String> words, Person person) {}

  /** What makes a role another's: "former minister", "vice president". */
  private static final Set<String> ANOTHER =
      Set.of("former", "ex", "late", "deputy", "vice", "assistant", "outgoing", "shadow", "then");

  private final Vocabulary vocabulary;
  private final Callings callings;

  Roster(Callings callings, Vocabulary vocabulary) {
    this.callings = callings;
    this.vocabulary = vocabulary;
  }

  List<Phrase> phrases(String first) {
    return callings.phrases.getOrDefault(first, List.of());
  }

  boolean isName(String word) {
    return callings.aliases.containsKey(word)
        || callings.surnames.containsKey(word)
        || callings.givens.containsKey(word);
  }

  boolean isGiven(String word) {
    return callings.givens.containsKey(word);
  }

  boolean isSurname(String word) {
    return callings.surnames.containsKey(word);
  }

  /** Whom a given name and a surname name together, each allowing what a hurried typist does. */
  Optional<Person> named(String given, String surname) {
    return best(
        withSurname(surname, Spelling::isSlipBesideGiven).stream()
            .filter(p -> answersTo(p, given))
            .toList());
  }

  boolean answersTo(Person person, String given) {
    List<String> name = callings.names.getOrDefault(person, List.of());
    return name.size() > 1
        && name.subList(0, name.size() - 1).stream()
            .anyMatch(n -> Words.sameGiven(n, given) || isInitial(n, given));
  }

  private static boolean isInitial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  /** People whose surname the word is, or may be a slip for. */
  List<Person> withSurname(String word, BiPredicate<String, String> slip) {
    Set<Person> exact = callings.surnames.get(word);
    if (exact != null) {
      return List.copyOf(exact);
    }
    return slips(callings.surnames, word, slip);
  }

  /** Whom one word names: an alias before a surname, a surname before a given name. */
  Optional<Person> named(String word) {
    for (Map<String, Set<Person>> map :
        List.of(callings.aliases, callings.surnames, callings.givens)) {
      Set<Person> people = map.get(word);
      if (people != null) {
        return best(people);
      }
    }
    return nicknamed(word);
  }

  /** The people whom one word may name as it is: a name of theirs before a given name. */
  List<Person> bearers(String word) {
    Set<Person> named = new LinkedHashSet<>(callings.aliases.getOrDefault(word, Set.of()));
    named.addAll(callings.surnames.getOrDefault(word, Set.of()));
    Set<Person> people = named.isEmpty() ? callings.givens.getOrDefault(word, Set.of()) : named;
    return people.stream().filter(person -> person.kind() == Person.Kind.PERSON).toList();
  }

  /**
   * Whether two may be one person whom the page names in two ways: a name of one word, or both
   * names alike.
   */
  boolean mayBeOne(Person one, Person other) {
    List<String> name = callings.names.getOrDefault(one, List.of());
    List<String> otherName = callings.names.getOrDefault(other, List.of());
    if (name.size() < 2 || otherName.size() < 2) {
      return true;
    }
    boolean surname =
        name.getLast().equals(otherName.getLast())
            || Spelling.isSlip(name.getLast(), otherName.getLast());
    boolean given =
        answersTo(one, otherName.getFirst())
            || answersTo(other, name.getFirst())
            || Spelling.isSlip(name.getFirst(), otherName.getFirst());
    return surname && given;
  }

  /** Whether a word is one of a role of theirs. */
  boolean isIn(Person person, String word) {
    return person.roles().stream().anyMatch(role -> Role.spelt(Typed.keys(role)).contains(word));
  }

  /** Those whose role these words name, but for who held or stands in for it. */
  Set<Person> holders(List<String> words) {
    List<String> full = Role.spelt(words);
    if (!callings.roleWords.containsAll(full)) {
      return Set.of();
    }
    Set<Person> named = holders(full, role -> role.isNamedBy(full));
    return named.isEmpty() ? holders(full, role -> role.isMeantBy(full)) : named;
  }

  private Set<Person> holders(List<String> full, Predicate<Role> wanted) {
    return callings.roles.stream()
        .filter(role -> role.person().kind() == Person.Kind.PERSON && wanted.test(role))
        .filter(
            role -> ANOTHER.stream().noneMatch(w -> role.words().contains(w) && !full.contains(w)))
        .map(Role::person)
        .collect(Collectors.toSet());
  }

  private Optional<Person> nicknamed(String word) {
    List<Person> people = new ArrayList<>();
    if (Words.GIVEN.contains(word)) {
      callings.givens.forEach((given, those) -> {
        if (Words.sameGiven(given, word)) {
          people.addAll(those);
        }
      });
    }
    return best(people);
  }

  /** Whom a misspelt word names. */
  Optional<Person> misspelt(String word) {
    List<Person> people = new ArrayList<>(slips(callings.surnames, word, Spelling::isSlip));
    if (people.isEmpty()) {
      slips(callings.aliases, word, Spelling::isSlip).stream()
          .filter(p -> p.kind() == Person.Kind.PERSON)
          .forEach(people::add);
    }
    if (people.isEmpty()) {
      people.addAll(slips(callings.givens, word, Spelling::isSlip));
    }
    return best(people);
  }

  private static List<Person> slips(
      Map<String, Set<Person>> map, String word, BiPredicate<String, String> slip) {
    return map.entrySet().stream()
        .filter(e -> slip.test(word, e.getKey()))
        .min(Comparator.comparingInt(e -> Spelling.distance(word, e.getKey())))
        .map(e -> List.copyOf(e.getValue()))
        .orElse(List.of());
  }

  /** The one whose role these words name; none where several hold it. */
  Optional<Person> inRole(List<String> words) {
    List<String> full = Role.spelt(words);
    if (!callings.roleWords.containsAll(full)) {
      return Optional.empty();
    }
    return holder(callings.roles.stream().filter(r -> r.isNamedBy(full)))
        .or(() -> holder(callings.roles.stream().filter(r -> r.isMeantBy(full))));
  }

  /** The one of whose role these words speak ("the ferry company" boss, "that union" lady). */
  Optional<Person> described(List<String> words, String someone) {
    return Words.BOSS.contains(someone)
        ? leading(words, someone)
        : holder(ofGender(someone, callings.roles.stream().filter(r -> holds(r, words))));
  }

  /** The one who leads what these words name ("the guy who manages" the mine). */
  Optional<Person> leading(List<String> words, String someone) {
    boolean municipality = words.stream().anyMatch(Words.MUNICIPALITY::contains);
    Stream<Role> heads = callings.roles.stream().filter(r -> r.isOfHead() && holds(r, words));
    return holder(ofGender(someone, heads))
        .or(() -> municipality ? inRole(List.of("mayor")) : Optional.empty());
  }

  private static boolean holds(Role role, List<String> words) {
    return role.words().containsAll(words);
  }

  private static Stream<Role> ofGender(String someone, Stream<Role> roles) {
    Optional<Gender> gender = Gender.ofSomeone(someone);
    return roles.filter(
        r -> gender.isEmpty() || Gender.of(r.person()).map(gender.get()::equals).orElse(true));
  }

  /** The only other one of the cast who bears the person's surname, where the gender may be so. */
  Optional<Person> relative(Person person, Gender gender) {
    List<String> name = callings.names.getOrDefault(person, List.of(""));
    return only(
        callings.surnames.getOrDefault(name.getLast(), Set.of()).stream()
            .filter(other -> !other.equals(person))
            .filter(other -> Gender.of(other).map(gender::equals).orElse(true)));
  }

  /** The body that people call by the last word of its name ("the police"). */
  Optional<Person> body(String word) {
    Set<Person> named = callings.bodies.getOrDefault(word, Set.of());
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  /** Somebody of this surname whom the page gives this title. */
  List<Person> titled(String title, String surname) {
    return callings.surnames.getOrDefault(surname, Set.of()).stream()
        .filter(p -> p.roles().stream().anyMatch(r -> Typed.keys(r).contains(title)))
        .toList();
  }

  private static Optional<Person> holder(Stream<Role> roles) {
    return only(roles.map(Role::person));
  }

  private static Optional<Person> only(Stream<Person> those) {
    Set<Person> people = those.collect(Collectors.toSet());
    return people.size() == 1 ? people.stream().findFirst() : Optional.empty();
  }

  /** The most prominent: by weight, then in the order of the cast. */
  Optional<Person> best(Collection<Person> people) {
    return people.stream().min(prominence());
  }

  /** The most prominent first. */
  List<Person> ranked(Collection<Person> people) {
    return people.stream().sorted(prominence()).toList();
  }

  private Comparator<Person> prominence() {
    return Comparator.<Person>comparingInt(vocabulary::weight)
        .reversed()
        .thenComparingInt(this::place);
  }

  private int place(Person person) {
    return callings.order.getOrDefault(person, Integer.MAX_VALUE);
  }

  List<Person> people() {
    return callings.cast.people();
  }
}
