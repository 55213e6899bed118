package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each member of the cast the names that only they bear, and each role once. */
final class CastNames {
  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

  private final Map<String, Integer> bearers = new HashMap<>();
  private final List<Member> members;

  CastNames(List<Member> members) {
    this.members = members;
    for (Member member : members) {
      Set<String> own = new LinkedHashSet<>();
      candidates(member).forEach(name -> own.add(key(name)));
      own.forEach(key -> bearers.merge(key, 1, Integer::sum));
    }
  }

  /** The finished people, in order. */
  Map<Member, Person> people() {
    Map<Member, Person> people = new LinkedHashMap<>();
    members.forEach(member -> people.put(member, person(member)));
    return people;
  }

  private Person person(Member member) {
    Set<String> aliases = new LinkedHashSet<>();
    for (String name : candidates(member)) {
      if (bearers.getOrDefault(key(name), 0) == 1 && !name.equals(member.name())) {
        aliases.add(name);
      }
    }
    return new Person(member.name(), aliases, distinct(member.roles()), member.kind());
  }

  private static String key(String name) {
    return NameKey.of(name).toString();
  }

  private static Set<String> candidates(Member member) {
    Set<String> names = new LinkedHashSet<>();
    if (member.isPerson()) {
      names.add(surname(member.name()));
      distinct(member.roles()).stream().filter(CastNames::isOffice).forEach(names::add);
    }
    names.addAll(member.names());
    return names;
  }

  /** "the mayor" may stand for somebody, "rival" or "Dr" never does. */
  private static boolean isOffice(String role) {
    return RoleKey.of(role).words().size() > 1 || Lexicon.OFFICES.contains(NameKey.of(role).last());
  }

  private static Set<String> distinct(Set<String> roles) {
    Map<Set<String>, String> distinct = new LinkedHashMap<>();
    roles.forEach(role -> distinct.putIfAbsent(RoleKey.of(role).words(), role));
    return new LinkedHashSet<>(distinct.values());
  }

  /** The last word with the particles before it, without "Jr". */
  private static String surname(String name) {
    List<String> words = new ArrayList<>(List.of(SPACE.split(name, -1)));
    if (words.size() > 2 && NameKey.of(name).words().size() < words.size()) {
      words.removeLast();
    }
    int from = words.size() - 1;
    while (from > 1 && Lexicon.PARTICLES.contains(words.get(from - 1))) {
      from--;
    }
    return String.join(" ", words.subList(from, words.size()));
  }
}
