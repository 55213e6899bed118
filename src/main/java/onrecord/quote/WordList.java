package onrecord.quote;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.text.ResourceLines;

/** The word lists that stand beside this class. */
final class WordList {
  private WordList() {}

  /** Its lines, each split at white space. */
  static List<List<String>> lines(String name) {
    return ResourceLines.of(WordList.class, name).stream()
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  /** All its words. */
  static Set<String> words(String name) {
    return lines(name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> of(String words) {
    return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
