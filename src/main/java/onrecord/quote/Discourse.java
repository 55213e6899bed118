package onrecord.quote;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of so far in an entry, and how lately: what pronouns and bare surnames are
 * resolved by.
 */
final class Discourse {
  private static final int REMEMBERED = 24;

  /** What somebody is called by in an entry that is about them; a judge or a mayor is of others. */
  private static final Set<String> CALLINGS =
      WordList.of(
          "manager coach captain skipper trainer boss leader owner founder ceo executive striker"
              + " goalkeeper midfielder defender winger player champion singer rapper musician actor"
              + " actress comedian author writer novelist poet director producer filmmaker artist"
              + " star boxer golfer wrestler cyclist sprinter frontrunner front-runner candidate"
              + " nominee senator");

  private final Roster roster;
  private final Deque<Member> subjects = new ArrayDeque<>();
  private final Deque<Member> named = new ArrayDeque<>();
  private final Map<Member, Integer> lastFullName = new HashMap<>();
  private final Map<Member, Integer> lastFocus = new HashMap<>();
  private final Set<Member> speakers = new HashSet<>();
  private final Set<Member> namedInLine = new LinkedHashSet<>();
  private int time;
  private int line;

  Discourse(Roster roster) {
    this.roster = roster;
  }

  /** Takes note that a line begins. */
  void beginLine() {
    line++;
    namedInLine.clear();
  }

  /** Takes note of a name that the text has reached. */
  void meet(Mention mention) {
    Member member = member(mention);
    if (member != null && member.isPerson()) {
      push(named, member);
      namedInLine.add(member);
      if (!NameKey.of(mention.name()).isSingle()) {
        lastFullName.put(member, ++time);
      }
    }
  }

  /** Takes note that somebody speaks. */
  void hear(@Nullable Member member) {
    if (member != null && member.isPerson()) {
      speakers.add(member);
    }
    focus(member);
  }

  /** Takes note that somebody is the subject of a clause. */
  void focus(@Nullable Member member) {
    if (member != null && member.isPerson()) {
      push(subjects, member);
      lastFocus.put(member, line);
    }
  }

  private static void push(Deque<Member> recent, Member member) {
    recent.remove(member);
    recent.addFirst(member);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
  }

  /** Whom a name stands for. */
  @Nullable Member member(Mention mention) {
    List<Member> people = mention.mayBePerson() ? roster.named(mention) : List.of();
    return people.isEmpty() ? roster.body(mention.name()) : likeliest(people);
  }

  private Member likeliest(Collection<Member> people) {
    Member best = null;
    for (Member member : people) {
      best = best == null || isLikelier(member, best) ? member : best;
    }
    return Objects.requireNonNull(best);
  }

  private boolean isLikelier(Member one, Member other) {
    int recent = Integer.compare(age(one), age(other));
    return recent > 0 || (recent == 0 && one.count() > other.count());
  }

  private int age(Member member) {
    return lastFullName.getOrDefault(member, 0);
  }

  /**
   * Whom "he" or "she" stands for: the latest subject that fits, or, where that is of an earlier
   * line, the one name of this line that does; else the latest name.
   *
   * @param others whoever the words said name, as nobody names themselves
   */
  @Nullable Member pronoun(String pronoun, Predicate<Member> others) {
    Gender gender = pronoun.equals("she") ? Gender.FEMALE : Gender.MALE;
    Predicate<Member> fits = member -> member.gender().mayBe(gender) && !others.test(member);
    Member subject = first(subjects, fits);
    List<Member> here = namedInLine.stream().filter(fits).toList();
    if (subject == null || (here.size() == 1 && lastFocus.getOrDefault(subject, 0) < line)) {
      return here.size() == 1 ? here.getFirst() : first(named, fits);
    }
    return subject;
  }

  private static @Nullable Member first(Collection<Member> recent, Predicate<Member> fits) {
    return recent.stream().filter(fits).findFirst().orElse(null);
  }

  /**
   * Whom a role phrase stands for: the one it fits, the latest spoken of where it fits several.
   *
   * @param others whoever the words said name
   */
  @Nullable Member inRole(String phrase, Predicate<Member> others) {
    List<Member> fitting = roster.inRole(phrase);
    if (fitting.size() == 1 && (named.contains(fitting.getFirst()) || !isPlain(phrase))) {
      return fitting.getFirst();
    }
    if (fitting.isEmpty()) {
      Member only = isCalling(phrase) ? onlyOne(RoleWords.genderOf(phrase)) : null;
      return only == null || others.test(only) ? null : only;
    }
    for (Member member : named) {
      if (fitting.contains(member)) {
        return member;
      }
    }
    return null;
  }

  /** "the spokesman", of whom there may be many; not "the president" nor "the Norland envoy". */
  private static boolean isPlain(String phrase) {
    Set<String> words = RoleKey.of(phrase).words();
    return words.size() == 1 && Collections.disjoint(words, Lexicon.OFFICES);
  }

  /** "the Norland manager", where nobody else on the page is one. */
  private static boolean isCalling(String phrase) {
    return Fold.key(phrase).startsWith("the ")
        && !Collections.disjoint(RoleKey.of(phrase).words(), CALLINGS);
  }

  /** Of whom alone the entry tells, if they spoke and the page does not say what they are. */
  private @Nullable Member onlyOne(Gender gender) {
    Member only = named.size() == 1 ? named.getFirst() : null;
    return only != null
            && speakers.contains(only)
            && only.roles().isEmpty()
            && only.gender().mayBe(gender)
        ? only
        : null;
  }

  @Nullable Member body(String name) {
    return roster.body(name);
  }
}
