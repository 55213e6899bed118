package onrecord.quote;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resolves the subjects of a line's cues, in the order of the text. */
final class Resolver {
  private static final int LONGEST_SOURCE = 15;
  private static final Set<String> INDEFINITE =
      WordList.of("a an some many several other others one two three another no any few");

  private final Line line;
  private final Discourse discourse;
  private int met;

  Resolver(Line line, Discourse discourse) {
    this.line = line;
    this.discourse = discourse;
  }

  /** Takes note of the names before a token. */
  void reach(int token) {
    while (met < line.mentions().size() && line.mentions().get(met).from() < token) {
      discourse.meet(line.mentions().get(met++));
    }
  }

  /** Who a subject is; implied ones are nobody here. */
  Voice voice(Subject subject) {
    return voice(subject, Set.of());
  }

  /**
   * Who a subject is that says words in which names occur: a pronoun is nobody of that name.
   *
   * @param names their folded words
   */
  Voice voice(Subject subject, Set<String> names) {
    if (subject.isImplied()) {
      return Voice.NOBODY;
    }
    return new Voice(member(subject, names), source(subject));
  }

  private @Nullable String source(Subject subject) {
    int from = subject.from();
    int to = Math.min(subject.to(), from + LONGEST_SOURCE);
    return line.words(from, to);
  }

  private @Nullable Member member(Subject subject, Set<String> names) {
    Mention mention = subject.mention();
    return switch (subject.kind()) {
      case NAME, RELATIVE -> mention == null ? null : discourse.member(mention);
      case PRONOUN -> pronoun(line.token(subject.from()).key(), namedBy(names));
      case PHRASE -> mention != null ? discourse.member(mention) : phrase(subject, namedBy(names));
      case IMPLIED -> null;
    };
  }

  private static Predicate<Member> namedBy(Set<String> names) {
    return member -> !Collections.disjoint(names, member.key().words());
  }

  private @Nullable Member pronoun(String key, Predicate<Member> others) {
    return switch (key) {
      case "he", "him", "his" -> discourse.pronoun("he", others);
      case "she", "her" -> discourse.pronoun("she", others);
      default -> null;
    };
  }

  private @Nullable Member phrase(Subject subject, Predicate<Member> others) {
    Token first = line.token(subject.from());
    if (INDEFINITE.contains(first.key()) || !endsInRole(subject)) {
      return null;
    }
    boolean definite = first.is("the") || first.isCapitalised() || line.isTitle();
    return definite ? discourse.inRole(line.words(subject.from(), subject.to()), others) : null;
  }

  /** "the president", "the president of Russia"; not "the president's letter". */
  private boolean endsInRole(Subject subject) {
    int to = subject.to();
    for (int i = subject.from() + 1; i < subject.to(); i++) {
      if (Lexicon.PREPOSITIONS.contains(line.token(i).key())) {
        to = i;
        break;
      }
    }
    Token head = line.token(to - 1);
    return RoleWords.isRole(head) || Lexicon.TITLES.containsKey(head.key());
  }
}
