package onrecord.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.answer.Stretch.Sentence;
import onrecord.quote.Antecedent;
import onrecord.quote.Antecedents;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.text.Fold;

/**
 * Tells whom the pronouns of an excerpt stand for, where who sees nothing else of the entry would
 * not know. It is told of the few excerpts of an answer alone, once they are chosen.
 */
final class Pronouns {
  private static final List<Set<String>> SAME = List.of(Set.of("he", "his"), Set.of("she", "her"));
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Opened(String pronoun, Optional<Person> person) {
    boolean isOneOf(Set<String> pronouns) {
      return pronouns.contains(pronoun.toLowerCase(Locale.ROOT));
    }
  }

  private Pronouns() {}

  /**
   * The excerpt with whom its pronouns stand for.
   *
   * @param stretch of which it was made
   * @param cast of its coverage; asked for where a sentence opens with a pronoun
   */
  static Excerpt told(Excerpt excerpt, Stretch stretch, Supplier<Cast> cast) {
    boolean opens =
        stretch.sentences().stream().anyMatch(one -> Antecedents.pronoun(one.text()).isPresent());
    return opens
        ? excerpt.withPronouns(
            of(stretch, Antecedents.in(excerpt.entry(), cast.get())).stream()
                .filter(one -> !isNamed(one.person(), excerpt))
                .toList())
        : excerpt;
  }

  private static List<Antecedent> of(Stretch stretch, Antecedents antecedents) {
    List<Opened> opened =
        stretch.sentences().stream().flatMap(one -> opened(one, antecedents)).toList();
    return SAME.stream()
        .map(same -> opened.stream().filter(one -> one.isOneOf(same)).toList())
        .flatMap(same -> common(same).stream())
        .toList();
  }

  private static Stream<Opened> opened(Sentence sentence, Antecedents antecedents) {
    return Antecedents.pronoun(sentence.text()).stream()
        .map(pronoun -> new Opened(pronoun, antecedents.of(sentence.paragraph(), sentence.span())));
  }

  /** Whom they all stand for; empty where one of them may stand for somebody else. */
  private static Optional<Antecedent> common(List<Opened> opened) {
    boolean alike = opened.stream().map(Opened::person).distinct().count() == 1;
    return alike
        ? opened.getFirst().person().map(one -> new Antecedent(opened.getFirst().pronoun(), one))
        : Optional.empty();
  }

  /** Whether the words, or the speaker beside them, name the person already. */
  private static boolean isNamed(Person person, Excerpt excerpt) {
    boolean speaks = excerpt.speaker().filter(one -> one.name().equals(person.name())).isPresent();
    Set<String> words = Set.copyOf(List.of(words(excerpt.text())));
    return speaks || Stream.of(words(person.name())).anyMatch(one -> isName(one, words));
  }

  private static boolean isName(String word, Set<String> words) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && words.contains(word);
  }

  private static String[] words(String text) {
    return BETWEEN_WORDS.split(Fold.quotationMarks(text), -1);
  }
}
