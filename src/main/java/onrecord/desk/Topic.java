package onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph;
import onrecord.quote.Person;
import onrecord.text.Fold;

/**
 * Words to be met in an entry, each at the beginning of one of its words; a person's name is met in
 * any of its forms too.
 *
 * @param words folded, without those that say nothing of a topic
 */
record Topic(List<String> words) {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with");

  /** Any entry mentions a text without words. */
  static Topic of(String text) {
    return new Topic(split(text).filter(word -> !EMPTY_WORDS.contains(word)).toList());
  }

  boolean isIn(Filed filed) {
    return words.isEmpty() || stands(words(filed)) || isSaid(filed);
  }

  private boolean stands(List<String> text) {
    return words.stream().allMatch(word -> text.stream().anyMatch(other -> other.startsWith(word)));
  }

  private boolean isSaid(Filed filed) {
    return filed.attribution().of(filed.entry()).stream()
        .flatMap(quote -> quote.speaker().stream())
        .anyMatch(speaker -> stands(names(speaker)));
  }

  private static List<String> names(Person person) {
    return Stream.concat(Stream.of(person.name()), person.aliases().stream())
        .flatMap(Topic::split)
        .toList();
  }

  private static List<String> words(Filed filed) {
    List<String> texts = new ArrayList<>();
    filed.entry().title().ifPresent(texts::add);
    filed.entry().paragraphs().stream().map(Paragraph::text).forEach(texts::add);
    return texts.stream().flatMap(Topic::split).toList();
  }

  private static Stream<String> split(String text) {
    return NOT_A_WORD.splitAsStream(Fold.key(text)).filter(word -> !word.isEmpty());
  }
}
