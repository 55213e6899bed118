package onrecord.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists that stand beside this class; "#" begins a comment. */
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
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("class path without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
