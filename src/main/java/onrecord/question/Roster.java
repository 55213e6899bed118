package onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/** A cast by the words that people are called by. */
final class Roster {
  /** Words that name somebody by themselves, of two words or more. */
  record Phrase(List<String> words, Person person) {}

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "mp", "td");
  private static final Set<String> PARTICLES =
      Set.of("von", "van", "de", "del", "di", "da", "du", "la", "le", "al", "el", "bin", "ten");

  private final Vocabulary vocabulary;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<Person>> aliases = new HashMap<>();
  private final Map<String, Set<Person>> surnames = new HashMap<>();
  private final Map<String, Set<Person>> givens = new HashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final Map<Person, Integer> order = new HashMap<>();

  Roster(Cast cast, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Person person : cast.people()) {
      order.put(person, order.size());
      addName(person);
      person.aliases().forEach(alias -> addAlias(alias, person));
      person.roles().forEach(role -> roles.add(Role.of(role, person)));
    }
  }

  private void addName(Person person) {
    List<String> words = withoutTitles(Typed.keys(person.name()));
    addPhrase(words, person);
    if (words.size() == 1) {
      add(aliases, words.getFirst(), person);
    } else if (person.kind() == Person.Kind.PERSON && words.size() > 1) {
      add(givens, words.getFirst(), person);
      add(surnames, words.getLast(), person);
      addParticled(words, person);
    }
  }

  /** "von der Leyen" of "Ursula von der Leyen". */
  private void addParticled(List<String> words, Person person) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (PARTICLES.contains(words.get(i))) {
        addPhrase(words.subList(i, words.size()), person);
        return;
      }
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
    List<String> name = withoutTitles(Typed.keys(person.name()));
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
      people.addAll(slips(aliases, word, Spelling::isSlip));
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
    Set<Person> people = new LinkedHashSet<>();
    for (Role role : roles) {
      if (role.isNamedBy(words)) {
        people.add(role.person());
      }
    }
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

  /** What the page calls somebody, and the word in it that says what they are. */
  private record Role(List<String> words, int head, Person person) {
    private static final Set<String> AFTER_HEAD =
        Set.of("of", "to", "for", "at", "in", "on", "with", "and", "from", "who", "about");

    static Role of(String role, Person person) {
      List<String> words = Typed.keys(role);
      int head = words.size() - 1;
      for (int i = 1; i < words.size(); i++) {
        if (AFTER_HEAD.contains(words.get(i))) {
          head = i - 1;
          break;
        }
      }
      return new Role(words, head, person);
    }

    boolean isNamedBy(List<String> asked) {
      for (int from = 0; from + asked.size() <= words.size(); from++) {
        boolean holdsHead = from <= head && head < from + asked.size();
        if (holdsHead && words.subList(from, from + asked.size()).equals(asked)) {
          return true;
        }
      }
      return false;
    }
  }
}
