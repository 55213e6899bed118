package onrecord.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * The casts of several coverages as one. Who has the same full name in two of them is the same
 * person, with the names and roles of both.
 *
 * @param people by full name, in the order of the coverages
 */
record JointCast(Map<String, Person> people) {
  static JointCast of(List<Cast> casts) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (Cast cast : casts) {
      cast.people().forEach(person -> people.merge(person.name(), person, JointCast::both));
    }
    return new JointCast(people);
  }

  Cast cast() {
    return new Cast(List.copyOf(people.values()));
  }

  /** The quotes, each by the person of all coverages. */
  List<Quote> joined(List<Quote> quotes) {
    return quotes.stream().map(this::joined).toList();
  }

  private Quote joined(Quote quote) {
    return new Quote(
        quote.paragraph(),
        quote.content(),
        quote.kind(),
        quote.speaker().map(speaker -> people.getOrDefault(speaker.name(), speaker)),
        quote.source(),
        quote.cue());
  }

  private static Person both(Person one, Person other) {
    return new Person(
        one.name(),
        union(one.aliases(), other.aliases()),
        union(one.roles(), other.roles()),
        one.kind());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
