package onrecord.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/**
 * How a cast is written.
 *
 * @param former those whom kept quotes may name and whom the cast has no more: two turned out to be
 *     one, or a fuller name was found
 */
record CastForm(Cast cast, List<Person> former) {
  static final CastForm NOBODY = new CastForm(new Cast(List.of()), List.of());

  static void write(Out out, CastForm form) {
    out.list(form.cast().people(), CastForm::writePerson)
        .list(form.former(), CastForm::writePerson);
  }

  static CastForm read(In in) {
    return new CastForm(new Cast(in.list(CastForm::readPerson)), in.list(CastForm::readPerson));
  }

  /** This one after it has changed, with all who may have been named in it. */
  CastForm followedBy(Cast next, Iterable<Person> named) {
    Map<String, Person> gone = byName();
    named.forEach(person -> gone.put(person.name(), person));
    next.people().forEach(person -> gone.remove(person.name()));
    return new CastForm(next, List.copyOf(gone.values()));
  }

  /** Everybody by name. */
  Map<String, Person> byName() {
    Map<String, Person> people = new LinkedHashMap<>();
    former.forEach(person -> people.put(person.name(), person));
    cast.people().forEach(person -> people.put(person.name(), person));
    return people;
  }

  private static void writePerson(Out out, Person person) {
    out.text(person.name())
        .texts(person.aliases())
        .texts(person.roles())
        .text(person.kind().name());
  }

  private static Person readPerson(In in) {
    return new Person(
        in.text(),
        new LinkedHashSet<>(in.texts()),
        new LinkedHashSet<>(in.texts()),
        Person.Kind.valueOf(in.text()));
  }
}
