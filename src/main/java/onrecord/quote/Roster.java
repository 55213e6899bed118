package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up members of the cast by the words that name them. */
final class Roster {
  /** So many bear one name at most; a page with more is no page. */
  private static final int MOST_OF_A_NAME = 100;

  private final List<Member> members;
  private final Map<String, List<Member>> byWord = new HashMap<>();
  private final Map<String, List<Member>> byRoleWord = new HashMap<>();
  private final Map<String, Member> bodies = new HashMap<>();
  private final Map<Member, List<RoleKey>> roles = new HashMap<>();

  Roster(List<Member> members) {
    this.members = members;
    members.forEach(this::add);
  }

  private void add(Member member) {
    if (!member.isPerson()) {
      bodies.put(member.key().toString(), member);
      return;
    }
    member.key().words().forEach(word -> index(byWord, word, member));
    member.names().forEach(name -> index(byWord, NameKey.of(name).last(), member));
    List<RoleKey> keys = member.roles().stream().map(RoleKey::of).toList();
    keys.forEach(key -> key.words().forEach(word -> index(byRoleWord, word, member)));
    roles.put(member, keys);
  }

  private static void index(Map<String, List<Member>> index, String word, Member member) {
    List<Member> same = index.computeIfAbsent(word, any -> new ArrayList<>());
    if (same.size() < MOST_OF_A_NAME && !same.contains(member)) {
      same.add(member);
    }
  }

  List<Member> members() {
    return members;
  }

  /** Everybody whom these words may name, by surname, else by a given name. */
  List<Member> named(Mention mention) {
    NameKey key = NameKey.of(mention.name());
    List<Member> found =
        byWord.getOrDefault(key.last(), List.of()).stream()
            .filter(member -> isNamed(member, key))
            .filter(member -> member.gender().mayBe(mention.gender()))
            .toList();
    List<Member> surnamed =
        found.stream().filter(member -> member.key().last().equals(key.last())).toList();
    return surnamed.isEmpty() ? found : surnamed;
  }

  private static boolean isNamed(Member member, NameKey key) {
    return key.isWithin(member.key())
        || member.key().ends().equals(key.ends())
        || member.names().stream().anyMatch(name -> NameKey.of(name).equals(key));
  }

  @Nullable Member body(String name) {
    return bodies.get(NameKey.of(name).toString());
  }

  /** Everybody whose role the phrase may stand for. */
  List<Member> inRole(String phrase) {
    RoleKey key = RoleKey.of(phrase);
    return key.words().stream()
        .findFirst()
        .map(word -> byRoleWord.getOrDefault(word, List.of()))
        .orElse(List.of())
        .stream()
        .filter(member -> hasRole(member, key))
        .toList();
  }

  private boolean hasRole(Member member, RoleKey key) {
    return roles.getOrDefault(member, List.of()).stream().anyMatch(role -> role.covers(key));
  }
}
