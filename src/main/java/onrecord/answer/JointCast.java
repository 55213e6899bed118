package onrecord.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.coverage.Byline;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/**
 * Joins the casts of several coverages, and those who wrote their entries. Who has the same full
 * name in two of them is the same person, with the names and roles of both.
 */
final class JointCast {
  private static final Pattern ROLE_BORDER = Pattern.compile("\\s*,\\s*");

  private JointCast() {}

  /** The people of all casts in their order, then the reporters. */
  static Cast of(List<Cast> casts, Collection<Person> reporters) {
    Map<String, Person> people = new LinkedHashMap<>();
    casts.stream().flatMap(cast -> cast.people().stream()).forEach(person -> add(person, people));
    reporters.forEach(person -> add(person, people));
    return new Cast(List.copyOf(people.values()));
  }

  /** Who writes may be asked about too: "Russia editor, BBC Monitoring" names two roles. */
  static void addReporters(Collection<Byline> bylines, Map<String, Person> reporters) {
    bylines.stream().map(JointCast::reporter).forEach(person -> add(person, reporters));
  }

  private static Person reporter(Byline byline) {
    Set<String> roles =
        byline
            .role()
            .map(role -> Set.copyOf(List.of(ROLE_BORDER.split(role.strip()))))
            .orElse(Set.of());
    return new Person(byline.name(), Set.of(), roles, Person.Kind.PERSON);
  }

  private static void add(Person person, Map<String, Person> people) {
    people.merge(person.name(), person, JointCast::both);
  }

  private static Person both(Person one, Person other) {
    return new Person(
        one.name(),
        union(one.aliases(), other.aliases()),
        union(one.roles(), other.roles()),
        one.kind());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
