package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a cast while it is gathered. */
final class Members {
  private static final int SHORTEST_MISSPELT = 6;

  private final List<Member> all = new ArrayList<>();
  private final Map<String, Member> byEnds = new HashMap<>();
  private final Map<String, Member> bodies = new LinkedHashMap<>();

  Members(List<Person> known) {
    for (Person person : known) {
      Member member = Member.of(person);
      if (member.isPerson()) {
        add(member);
      } else {
        bodies.put(member.key().toString(), member);
      }
    }
  }

  void add(Member member) {
    bodies.remove(member.key().toString());
    all.add(member);
    byEnds.put(member.key().ends(), member);
  }

  /** Whoever bears a name of this first and last word. */
  @Nullable Member ending(String ends) {
    return byEnds.get(ends);
  }

  List<Member> all() {
    List<Member> everybody = new ArrayList<>(all);
    everybody.addAll(bodies.values());
    return everybody;
  }

  /** Joins each rarer name to one that it differs from by a letter. */
  void joinMisspelt() {
    Map<String, List<Member>> alike = new HashMap<>();
    for (Member member : all) {
      for (String word : Set.copyOf(member.key().words())) {
        alike.computeIfAbsent(word, any -> new ArrayList<>()).add(member);
      }
    }
    List<Member> joined = new ArrayList<>();
    for (List<Member> sharing : alike.values()) {
      joined.addAll(joinMisspelt(sharing));
    }
    all.removeAll(Set.copyOf(joined));
  }

  private static List<Member> joinMisspelt(List<Member> sharing) {
    List<Member> joined = new ArrayList<>();
    for (Member rarer : sharing) {
      for (Member other : sharing) {
        boolean misspelt = other.count() > rarer.count() && other.key().isMisspelt(rarer.key());
        if (misspelt && !joined.contains(rarer)) {
          other.absorb(rarer);
          joined.add(rarer);
        }
      }
    }
    return joined;
  }

  /** Takes a name of one word: somebody's surname or given name, else somebody new if titled. */
  void addSingle(Mention mention) {
    NameKey key = NameKey.of(mention.name());
    List<Member> same = named(key.last(), mention.gender());
    if (same.size() == 1) {
      same.getFirst().add(mention);
    } else if (same.isEmpty() && mention.titled()) {
      addTitled(mention, key);
    }
  }

  private List<Member> named(String word, Gender gender) {
    return all.stream()
        .filter(m -> m.key().words().contains(word) && m.gender().mayBe(gender))
        .toList();
  }

  private void addTitled(Mention mention, NameKey key) {
    List<Member> misspelt =
        all.stream()
            .filter(m -> key.last().length() >= SHORTEST_MISSPELT)
            .filter(m -> NameKey.isOneEdit(m.key().last(), key.last()))
            .toList();
    if (misspelt.size() == 1) {
      misspelt.getFirst().add(mention);
    } else if (!byEnds.containsKey(key.ends())) {
      Member member = new Member(mention.name(), Person.Kind.PERSON);
      member.add(mention);
      add(member);
    }
  }

  /** Takes a body that speaks, unless its name is a person's. */
  void addBody(Mention mention) {
    NameKey key = NameKey.of(mention.name());
    if (named(key.last(), Gender.UNKNOWN).isEmpty()) {
      bodies
          .computeIfAbsent(key.toString(), any -> new Member(mention.name(), Person.Kind.BODY))
          .add(mention);
    }
  }
}
