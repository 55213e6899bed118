package onrecord.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the word lists that stand beside this class; "#" begins a comment line. */
final class WordList {
  private WordList() {}

  /** Its lines, each split at white space. */
  static List<List<String>> lines(String name) {
    return read(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split("\\s+")))
        .toList();
  }

  /** All its words. */
  static Set<String> words(String name) {
    return lines(name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> of(String words) {
    return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
