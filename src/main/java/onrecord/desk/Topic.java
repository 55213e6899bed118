package onrecord.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.answer.Filed;
import onrecord.coverage.Paragraph;
import onrecord.index.Stems;
import onrecord.quote.Person;

/**
 * Words to be met in an entry in any of their forms; a person's name is met where they speak too.
 *
 * @param stems of the words that tell something
 */
record Topic(Set<String> stems) {
  /** Every entry is of a topic without telling words. */
  static Topic of(String text) {
    return new Topic(Set.copyOf(Stems.telling(text)));
  }

  boolean isIn(Filed filed) {
    return stems.isEmpty() || stands(texts(filed)) || isSaid(filed);
  }

  private boolean isSaid(Filed filed) {
    return filed.quotes().stream()
        .flatMap(quote -> quote.speaker().stream())
        .anyMatch(speaker -> stands(names(speaker)));
  }

  private boolean stands(Stream<String> texts) {
    Set<String> met = new HashSet<>();
    texts.map(Stems::telling).flatMap(Collection::stream).filter(stems::contains).forEach(met::add);
    return met.size() == stems.size();
  }

  private static Stream<String> names(Person person) {
    return Stream.concat(Stream.of(person.name()), person.aliases().stream());
  }

  private static Stream<String> texts(Filed filed) {
    return Stream.concat(
        filed.entry().title().stream(), filed.entry().paragraphs().stream().map(Paragraph::text));
  }
}
