package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks up members of the cast by the words that name them. */
final class Roster {
  private final List<Member> members = new ArrayList<>();
  private final Map<String, List<Member>> byWord = new HashMap<>();
  private final Map<String, Member> bodies = new HashMap<>();
  private final Map<Member, List<RoleKey>> roles = new HashMap<>();

  Roster(List<Member> gathered) {
    gathered.forEach(this::add);
  }

  private void add(Member member) {
    members.add(member);
    if (member.isPerson()) {
      member.key().words().forEach(word -> index(word, member));
      member.names().forEach(name -> index(NameKey.of(name).last(), member));
      roles.put(member, member.roles().stream().map(RoleKey::of).toList());
    } else {
      bodies.put(member.key().toString(), member);
    }
  }

  private void index(String word, Member member) {
    List<Member> same = byWord.computeIfAbsent(word, any -> new ArrayList<>());
    if (!same.contains(member)) {
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
    return key.isEmpty()
        ? List.of()
        : members.stream().filter(Member::isPerson).filter(m -> hasRole(m, key)).toList();
  }

  private boolean hasRole(Member member, RoleKey key) {
    return Objects.requireNonNullElse(roles.get(member), List.<RoleKey>of()).stream()
        .anyMatch(role -> role.covers(key));
  }
}
