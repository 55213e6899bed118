package onrecord.quote;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each member of the cast the names that only they bear. */
final class CastNames {
  private final Map<String, Integer> bearers = new HashMap<>();
  private final List<Member> members;

  CastNames(List<Member> members) {
    this.members = members;
    for (Member member : members) {
      Set<String> own = new LinkedHashSet<>();
      candidates(member).forEach(name -> own.add(NameKey.of(name).toString()));
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
      if (bearers.getOrDefault(NameKey.of(name).toString(), 0) == 1
          && !name.equals(member.name())) {
        aliases.add(name);
      }
    }
    return new Person(member.name(), aliases, member.roles(), member.kind());
  }

  private static Set<String> candidates(Member member) {
    Set<String> names = new LinkedHashSet<>(member.names());
    names.addAll(member.roles());
    if (member.isPerson()) {
      names.add(lastWord(member.name()));
    }
    return names;
  }

  private static String lastWord(String name) {
    String[] words = name.split(" ", -1);
    boolean suffix = words.length > 2 && NameKey.of(name).words().size() < words.length;
    return suffix ? words[words.length - 2] : words[words.length - 1];
  }
}
