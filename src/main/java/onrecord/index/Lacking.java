package onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passages without a vector, by their words: those that say the same share one.
 *
 * @param passages without one when this was made, in order
 */
record Lacking(Map<TextKey, List<Candidate>> passages) {
  static Lacking of(List<Candidate> candidates) {
    Map<TextKey, List<Candidate>> passages = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.vector().isEmpty()) {
        passages
            .computeIfAbsent(TextKey.of(candidate.passage().text()), key -> new ArrayList<>(1))
            .add(candidate);
      }
    }
    return new Lacking(passages);
  }

  void give(TextKey key, SentenceVector vector) {
    passages
        .getOrDefault(key, List.of())
        .forEach(candidate -> candidate.indexed().vector(candidate.number(), vector));
  }

  /** The words of those that lack one still. */
  Map<TextKey, String> texts() {
    Map<TextKey, String> texts = new LinkedHashMap<>();
    passages.forEach((key, same) -> {
      if (same.getFirst().vector().isEmpty()) {
        texts.put(key, same.getFirst().passage().text());
      }
    });
    return texts;
  }

  /** The entries of those that lack one still. */
  Set<Indexed> entries() {
    Set<Indexed> entries = new LinkedHashSet<>();
    for (List<Candidate> same : passages.values()) {
      same.stream()
          .filter(candidate -> candidate.vector().isEmpty())
          .forEach(candidate -> entries.add(candidate.indexed()));
    }
    return entries;
  }
}
