package onrecord.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.question.Roster.Phrase;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/**
 * What the people of a cast are called, by the words of it. A cast of thousands takes long to go
 * through: it is done once for each.
 */
final class Callings {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "mp", "td");

  final Cast cast;
  final Map<String, List<Phrase>> phrases = new HashMap<>();
  final Map<String, Set<Person>> aliases = new HashMap<>();
  final Map<String, Set<Person>> surnames = new HashMap<>();
  final Map<String, Set<Person>> givens = new HashMap<>();
  final Map<String, Set<Person>> bodies = new HashMap<>();
  final List<Role> roles = new ArrayList<>();
  final Set<String> roleWords = new HashSet<>();
  final Map<Person, List<String>> names = new HashMap<>();
  final Map<Person, Integer> order = new HashMap<>();

  Callings(Cast cast) {
    this.cast = cast;
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
}
