package onrecord.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onrecord.index.Stems;

/** Other words for what is asked about: who asks for a "death toll" is told of the dead. */
final class Synonyms {
  private static final Map<String, Set<String>> BY_STEM = read();

  private Synonyms() {}

  /** The stems that may stand for one, itself among them. */
  static Set<String> of(String stem) {
    return BY_STEM.getOrDefault(stem, Set.of(stem));
  }

  private static Map<String, Set<String>> read() {
    try (InputStream in =
        Objects.requireNonNull(
            Synonyms.class.getResourceAsStream("/onrecord/answer/synonyms.txt"))) {
      Map<String, Set<String>> groups = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Stems::telling)
          .forEach(group -> add(groups, group));
      return Map.copyOf(groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A word of several groups stands for the words of all. */
  private static void add(Map<String, Set<String>> groups, List<String> group) {
    group.forEach(stem -> groups.computeIfAbsent(stem, any -> new HashSet<>()).addAll(group));
  }
}
