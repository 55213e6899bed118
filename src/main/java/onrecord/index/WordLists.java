package onrecord.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.text.ResourceLines;

/** The word lists that stand beside this class. */
final class WordLists {
  private WordLists() {}

  static Set<String> set(String name) {
    return lines(name).stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each form with its base; a line is the base and then its forms. */
  static Map<String, String> bases(String name) {
    Map<String, String> bases = new HashMap<>();
    for (String line : lines(name)) {
      List<String> words = List.of(line.split(" ", -1));
      for (int i = 1; i < words.size(); i++) {
        bases.put(words.get(i), words.getFirst());
      }
    }
    return Map.copyOf(bases);
  }

  private static List<String> lines(String name) {
    return ResourceLines.of(WordLists.class, name);
  }
}
