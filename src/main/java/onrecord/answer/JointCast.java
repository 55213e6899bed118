package onrecord.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.coverage.Byline;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/**
 * The casts of several coverages as one, and who wrote their entries. Who has the same full name in
 * two of them is the same person, with the names and roles of both.
 *
 * @param people by full name, in the order of the coverages
 */
record JointCast(Map<String, Person> people) {
  private static final Pattern ROLE_BORDER = Pattern.compile("\\s*,\\s*");

  static JointCast of(List<OpenRecord.Page> pages) {
    Map<String, Person> people = new LinkedHashMap<>();
    pages.stream()
        .flatMap(page -> page.attribution().cast().people().stream())
        .forEach(person -> people.merge(person.name(), person, JointCast::both));
    pages.stream()
        .flatMap(page -> page.coverage().entries().stream())
        .flatMap(entry -> entry.bylines().stream())
        .map(JointCast::reporter)
        .forEach(person -> people.merge(person.name(), person, JointCast::both));
    return new JointCast(people);
  }

  /** Who writes may be asked about too: "Russia editor, BBC Monitoring" names two roles. */
  private static Person reporter(Byline byline) {
    Set<String> roles =
        byline.role().map(role -> Set.of(ROLE_BORDER.split(role.strip()))).orElse(Set.of());
    return new Person(byline.name(), Set.of(), roles, Person.Kind.PERSON);
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
