package onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/** A cast by the words that people are called by. */
final class Roster {
  /** Words that name somebody by themselves, of two words or more. */
  record Phrase(List<String> words, Person person) {}

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "mp", "td");

  private final Vocabulary vocabulary;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<Person>> aliases = new HashMap<>();
  private final Map<String, Set<Person>> surnames = new HashMap<>();
  private final Map<String, Set<Person>> givens = new HashMap<>();
  private final Map<String, Set<Person>> bodies = new HashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final Set<String> roleWords = new HashSet<>();
  private final Map<Person, List<String>> names = new HashMap<>();
  private final Map<Person, Integer> order = new HashMap<>();

  Roster(Cast cast, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Person person : cast.people()) {
      order.put(person, order.size());
      addName(person);
      person.roles().forEach(role -> Role.of(role, person).ifPresent(this::addRole));
      person.aliases().stream()
          .filter(alias -> !person.roles().contains(alias))
          .forEach(alias -> addAlias(alias, person));
    }
  }

  private void addRole(Role role) {
    roles.add(role);
    roleWords.addAll(role.words());
  }

  private void addName(Person person) {
    List<String> words = withoutTitles(Typed.keys(person.name()));
    names.put(person, words);
    for (int from = 0; from < words.size() - 1; from++) {
      addPhrase(words.subList(from, words.size()), person);
    }
    if (words.size() == 1) {
      add(aliases, words.getFirst(), person);
    } else if (person.kind() == Person.Kind.PERSON && words.size() > 1) {
      add(givens, words.getFirst(), person);
      add(surnames, words.getLast(), person);
    } else if (words.size() > 1) {
      add(bodies, words.getLast(), person);
    }
  }

  private void addAlias(String alias, Person person) {
    List<String> words = Typed.keys(alias);
    if (!words.isEmpty() && words.getFirst().equals("the")) {
      words = words.subList(1, words.size());
    }
    if (words.size() == 1) {
      add(aliases, words.getFirst(), person);
    }
    addPhrase(words, person);
  }

  private void addPhrase(List<String> words, Person person) {
    if (words.size() > 1) {
      phrases
          .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
          .add(new Phrase(List.copyOf(words), person));
    }
  }

  private static void add(Map<String, Set<Person>> map, String word, Person person) {
    map.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(person);
  }

  private static List<String> withoutTitles(List<String> name) {
    int from = 0;
    int to = name.size();
    while (from < to - 1 && Words.TITLE.contains(name.get(from))) {
      from++;
    }
    while (to > from + 1 && SUFFIXES.contains(name.get(to - 1))) {
      to--;
    }
    return name.subList(from, to);
  }

  List<Phrase> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  boolean isName(String word) {
    return aliases.containsKey(word) || surnames.containsKey(word) || givens.containsKey(word);
  }

  boolean isGiven(String word) {
    return givens.containsKey(word);
  }

  boolean isSurname(String word) {
    return surnames.containsKey(word);
  }

  /** Whom a given name and a surname name together, each allowing what a hurried typist does. */
  Optional<Person> named(String given, String surname) {
    return best(
        withSurname(surname, Spelling::isSlipBesideGiven).stream()
            .filter(p -> answersTo(p, given))
            .toList());
  }

  boolean answersTo(Person person, String given) {
    List<String> name = names.getOrDefault(person, List.of());
    return name.size() > 1
        && name.subList(0, name.size() - 1).stream()
            .anyMatch(n -> Words.sameGiven(n, given) || isInitial(n, given));
  }

  private static boolean isInitial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  /** People whose surname the word is, or may be a slip for. */
  List<Person> withSurname(String word, BiPredicate<String, String> slip) {
    Set<Person> exact = surnames.get(word);
    if (exact != null) {
      return List.copyOf(exact);
    }
    return slips(surnames, word, slip);
  }

  /** Whom one word names: an alias before a surname, a surname before a given name. */
  Optional<Person> named(String word) {
    for (Map<String, Set<Person>> map : List.of(aliases, surnames, givens)) {
      Set<Person> people = map.get(word);
      if (people != null) {
        return best(people);
      }
    }
    return nicknamed(word);
  }

  private Optional<Person> nicknamed(String word) {
    List<Person> people = new ArrayList<>();
    if (Words.GIVEN.contains(word)) {
      givens.forEach((given, those) -> {
        if (Words.sameGiven(given, word)) {
          people.addAll(those);
        }
      });
    }
    return best(people);
  }

  /** Whom a misspelt word names. */
  Optional<Person> misspelt(String word) {
    List<Person> people = new ArrayList<>(slips(surnames, word, Spelling::isSlip));
    if (people.isEmpty()) {
      slips(aliases, word, Spelling::isSlip).stream()
          .filter(p -> p.kind() == Person.Kind.PERSON)
          .forEach(people::add);
    }
    if (people.isEmpty()) {
      people.addAll(slips(givens, word, Spelling::isSlip));
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
    if (!roleWords.containsAll(full)) {
      return Optional.empty();
    }
    return only(roles.stream().filter(r -> r.isNamedBy(full)))
        .or(() -> only(roles.stream().filter(r -> r.isMeantBy(full))));
  }

  /** The one of whose role these words speak ("the ferry company" boss, "that union" lady). */
  Optional<Person> described(List<String> words, String someone) {
    boolean boss = Words.BOSS.contains(someone);
    Optional<Gender> gender = Gender.ofSomeone(someone);
    return only(
        roles.stream()
            .filter(r -> r.words().containsAll(words) && (!boss || r.isOfHead()))
            .filter(r ->
                gender.isEmpty() || Gender.of(r.person()).map(gender.get()::equals).orElse(true)));
  }

  /** The body that people call by the last word of its name ("the police"). */
  Optional<Person> body(String word) {
    Set<Person> named = bodies.getOrDefault(word, Set.of());
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  /** Somebody of this surname whom the page gives this title. */
  List<Person> titled(String title, String surname) {
    return surnames.getOrDefault(surname, Set.of()).stream()
        .filter(p -> p.roles().stream().anyMatch(r -> Typed.keys(r).contains(title)))
        .toList();
  }

  private static Optional<Person> only(Stream<Role> roles) {
    Set<Person> people = roles.map(Role::person).collect(Collectors.toSet());
    return people.size() == 1 ? people.stream().findFirst() : Optional.empty();
  }

  /** The most prominent: by weight, then in the order of the cast. */
  Optional<Person> best(Iterable<Person> people) {
    Optional<Person> best = Optional.empty();
    for (Person person : people) {
      if (best.isEmpty() || comesBefore(person, best.get())) {
        best = Optional.of(person);
      }
    }
    return best;
  }

  private boolean comesBefore(Person one, Person other) {
    int weights = Integer.compare(vocabulary.weight(one), vocabulary.weight(other));
    return weights > 0 || (weights == 0 && place(one) < place(other));
  }

  private int place(Person person) {
    return order.getOrDefault(person, Integer.MAX_VALUE);
  }

  List<Person> people() {
    return order.keySet().stream().sorted(Comparator.comparingInt(this::place)).toList();
  }
}
