package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the cast from all names of a coverage. Spellings of one name are joined by first and last
 * word, then misspelt ones to their neighbours; a name is a person's if the evidence of given
 * names, titles, roles and speech outweighs what speaks against it, after Pouliquen, Steinberger
 * and Best (2007).
 */
final class CastBuilder {
  private static final Set<String> WHERE = Set.of("in", "near", "at", "from", "outside", "across");

  private final Map<String, NameGroup> groups = new LinkedHashMap<>();
  private final List<Mention> singles = new ArrayList<>();
  private final Map<String, Mention> bodies = new LinkedHashMap<>();
  private final Map<String, Integer> spoken = new HashMap<>();

  /** Takes the names of a line and the events in which they speak. */
  void add(Line line, List<Event> events) {
    if (!MentionFinder.isHeadline(line)) {
      line.mentions().forEach(mention -> add(line, mention));
    }
    events.stream().filter(event -> event.subject().mention() != null).forEach(this::addSpeaker);
  }

  private void add(Line line, Mention mention) {
    if (mention.form() == Mention.Form.SINGLE) {
      singles.add(mention);
    } else if (mention.mayBePerson()) {
      String ends = NameKey.of(mention.name()).ends();
      groups.computeIfAbsent(ends, any -> new NameGroup()).add(mention, against(line, mention));
    }
  }

  private static int against(Line line, Mention mention) {
    if (mention.from() == 0) {
      return 0;
    }
    String before = line.token(mention.from() - 1).key();
    return before.equals("the") && !mention.titled() ? 3 : WHERE.contains(before) ? 1 : 0;
  }

  private void addSpeaker(Event event) {
    Mention mention = event.subject().mention();
    if (mention == null || event.subject().kind() == Subject.Kind.RELATIVE) {
      return;
    }
    spoken.merge(NameKey.of(mention.name()).last(), 1, Integer::sum);
    boolean speech = event.cue().kind() == Cue.Kind.SAY;
    if (speech && mention.form() != Mention.Form.PERSON) {
      bodies.putIfAbsent(NameKey.of(mention.name()).toString(), mention);
    }
  }

  Roster build() {
    List<Member> people = new ArrayList<>();
    groups.forEach((ends, group) -> addPerson(people, group));
    joinMisspelt(people);
    addSingles(people);
    return new Roster(withBodies(people));
  }

  private void addPerson(List<Member> people, NameGroup group) {
    String last = NameKey.of(group.fullest()).last();
    int speech = Math.min(2, spoken.getOrDefault(last, 0));
    if (group.evidence() + speech >= 2) {
      people.add(group.member());
    }
  }

  private static void joinMisspelt(List<Member> people) {
    for (Member one : List.copyOf(people)) {
      for (Member other : List.copyOf(people)) {
        boolean rarer = other.count() < one.count();
        if (rarer && people.contains(one) && one.key().isMisspelt(other.key())) {
          one.absorb(other);
          people.remove(other);
        }
      }
    }
  }

  private void addSingles(List<Member> people) {
    Map<String, List<Member>> byWord = new HashMap<>();
    for (Member member : people) {
      for (String word : Set.copyOf(member.key().words())) {
        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(member);
      }
    }
    for (Mention mention : singles) {
      addSingle(people, byWord, mention);
    }
  }

  private static void addSingle(
      List<Member> people, Map<String, List<Member>> byWord, Mention mention) {
    String key = NameKey.of(mention.name()).last();
    List<Member> same =
        byWord.getOrDefault(key, List.of()).stream()
            .filter(member -> member.gender().mayBe(mention.gender()))
            .toList();
    if (!same.isEmpty()) {
      same.stream().filter(m -> same.size() == 1).forEach(member -> member.add(mention));
    } else if (mention.titled() && !byWord.containsKey(key)) {
      Member member = new Member(mention.name(), Person.Kind.PERSON);
      member.add(mention);
      people.add(member);
      byWord.computeIfAbsent(key, any -> new ArrayList<>()).add(member);
    }
  }

  private List<Member> withBodies(List<Member> people) {
    List<Member> all = new ArrayList<>(people);
    Set<String> taken = new java.util.HashSet<>();
    people.forEach(member -> taken.addAll(member.key().words()));
    bodies
        .values()
        .forEach(mention -> {
          if (!taken.contains(NameKey.of(mention.name()).last())) {
            Member body = new Member(mention.name(), Person.Kind.BODY);
            body.add(mention);
            all.add(body);
          }
        });
    return all;
  }
}
