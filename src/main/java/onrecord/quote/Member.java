package onrecord.quote;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import onrecord.text.Fold;

/** One of the cast while it is being gathered. */
final class Member {
  private final String name;
  private final NameKey key;
  private final Person.Kind kind;
  private Gender gender = Gender.UNKNOWN;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private int count;

  Member(String name, Person.Kind kind) {
    this.name = name;
    this.key = NameKey.of(name);
    this.kind = kind;
    if (kind == Person.Kind.PERSON) {
      gender = Lexicon.FIRST_NAMES.getOrDefault(key.first(), Gender.UNKNOWN);
    }
  }

  /** Somebody of a cast gathered before. */
  static Member of(Person person) {
    Member member = new Member(person.name(), person.kind());
    member.roles.addAll(person.roles());
    member.names.addAll(person.aliases());
    member.names.removeAll(person.roles());
    for (String role : person.roles()) {
      member.guess(RoleWords.genderOf(role));
    }
    member.count = 1;
    return member;
  }

  String name() {
    return name;
  }

  NameKey key() {
    return key;
  }

  Person.Kind kind() {
    return kind;
  }

  boolean isPerson() {
    return kind == Person.Kind.PERSON;
  }

  Gender gender() {
    return gender;
  }

  int count() {
    return count;
  }

  Set<String> names() {
    return names;
  }

  Set<String> roles() {
    return roles;
  }

  /** Takes what a mention tells. */
  void add(Mention mention) {
    count++;
    names.add(mention.name());
    mention.role().ifPresent(this::addRole);
    gender = mention.gender().or(gender);
  }

  void addRole(String role) {
    String clean = Fold.whiteSpace(role);
    boolean honorific =
        Set.of("mr", "mrs", "ms", "miss").contains(clean.toLowerCase(Locale.ROOT).replace(".", ""));
    if (!honorific && !clean.isEmpty()) {
      roles.add(clean);
    }
  }

  /** Whether the page calls this one a character of fiction. */
  boolean isFictional() {
    return roles.stream().anyMatch(role -> RoleKey.of(role).words().contains("character"));
  }

  void addName(String alias) {
    names.add(alias);
  }

  void guess(Gender told) {
    gender = gender.or(told);
  }

  void absorb(Member other) {
    count += other.count;
    names.addAll(other.names);
    names.add(other.name);
    roles.addAll(other.roles);
    gender = gender.or(other.gender);
  }
}
