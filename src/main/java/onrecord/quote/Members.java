package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Fold;
import org.jspecify.annotations.Nullable;

/** The members of a cast while it is gathered. */
final class Members {
  private static final int SHORTEST_MISSPELT = 6;

  /** Beyond so many of one name nobody is sought: a page that holds more is made to take long. */
  private static final int MOST_ALIKE = 100;

  private static final Set<String> VERBS =
      WordList.of("host coach captain champion partner judge chair head star model anchor referee");

  private final Map<String, Member> byEnds = new LinkedHashMap<>();
  private final Map<String, List<Member>> byWord = new HashMap<>();
  private final Map<String, List<Member>> byInitial = new HashMap<>();
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
    byEnds.put(member.key().ends(), member);
    Set.copyOf(member.key().words()).forEach(word -> index(byWord, word, member));
    index(byInitial, initial(member.key()), member);
  }

  private static void index(Map<String, List<Member>> index, String word, Member member) {
    List<Member> same = index.computeIfAbsent(word, any -> new ArrayList<>());
    if (same.size() < MOST_ALIKE) {
      same.add(member);
    }
  }

  private static String initial(NameKey key) {
    return key.last().substring(0, 1);
  }

  /** Whoever bears a name of this first and last word. */
  @Nullable Member ending(String ends) {
    return byEnds.get(ends);
  }

  List<Member> all() {
    List<Member> everybody = new ArrayList<>(byEnds.values());
    everybody.addAll(bodies.values());
    return everybody;
  }

  /** Joins each rarer name to one that it shares a word with and differs from by a letter. */
  void joinMisspelt() {
    Set<Member> joined = new HashSet<>();
    byWord.values().forEach(sharing -> joinMisspelt(sharing, joined));
    for (Member member : joined) {
      byEnds.remove(member.key().ends(), member);
      member.key().words().forEach(word -> byWord.getOrDefault(word, List.of()).remove(member));
    }
  }

  private static void joinMisspelt(List<Member> sharing, Set<Member> joined) {
    for (Member rarer : sharing) {
      for (Member other : sharing) {
        boolean misspelt = other.count() > rarer.count() && other.key().isMisspelt(rarer.key());
        if (misspelt && joined.add(rarer)) {
          other.absorb(rarer);
        }
      }
    }
  }

  /** Takes a name of one word: somebody's surname or given name, else somebody new if titled. */
  void addSingle(Mention mention) {
    NameKey key = NameKey.of(mention.name());
    List<Member> same = named(key.last(), mention.gender());
    if (same.size() == 1) {
      same.getFirst().add(mention);
    } else if (same.isEmpty() && (isTitled(mention) || isManOrWoman(mention))) {
      addTitled(mention, key);
    }
  }

  /** Whether a title stands before the name that is no verb: "host Norland". */
  private static boolean isTitled(Mention mention) {
    return mention.titled()
        && mention.from() < mention.nameFrom()
        && mention.role().filter(VERBS::contains).isEmpty();
  }

  /** "his wife, Selin". */
  private static boolean isManOrWoman(Mention mention) {
    return mention.role().isPresent() && mention.gender() != Gender.UNKNOWN;
  }

  private List<Member> named(String word, Gender gender) {
    return byWord.getOrDefault(word, List.of()).stream()
        .filter(member -> member.gender().mayBe(gender))
        .toList();
  }

  private void addTitled(Mention mention, NameKey key) {
    List<Member> misspelt =
        byInitial.getOrDefault(initial(key), List.of()).stream()
            .filter(member -> key.last().length() >= SHORTEST_MISSPELT)
            .filter(member -> NameKey.isOneEdit(member.key().last(), key.last()))
            .toList();
    if (misspelt.size() == 1) {
      misspelt.getFirst().add(mention);
    } else if (!byEnds.containsKey(key.ends())) {
      Member member = new Member(calledBy(mention), Person.Kind.PERSON);
      member.add(mention);
      add(member);
    }
  }

  /** Who reigns goes by title and given name: "Prince Harry". */
  private static String calledBy(Mention mention) {
    return mention
        .role()
        .map(role -> role.substring(role.lastIndexOf(' ') + 1))
        .filter(title -> NameKey.isReign(Fold.key(title)))
        .map(title -> title + " " + mention.name())
        .orElse(mention.name());
  }

  /** Takes somebody who speaks and is called by a given name alone, unless others bear it. */
  void addGivenName(Mention mention) {
    if (byWord.getOrDefault(NameKey.of(mention.name()).last(), List.of()).isEmpty()) {
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
