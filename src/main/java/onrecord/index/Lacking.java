package onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Passages without a vector, by their words in context: those that say the same share one.
 *
 * @param passages without one when this was made, in order
 */
record Lacking(Map<TextKey, List<Candidate>> passages) {
  static Lacking of(List<Candidate> candidates) {
    Map<TextKey, List<Candidate>> passages = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.hasVector()) {
        passages
            .computeIfAbsent(TextKey.of(candidate.context()), key -> new ArrayList<>(1))
            .add(candidate);
      }
    }
    return new Lacking(passages);
  }

  void give(TextKey key, SentenceVector vector) {
    passages.getOrDefault(key, List.of()).forEach(candidate -> candidate.vector(vector));
  }

  /** The words in context of those that lack one still. */
  Map<TextKey, String> texts() {
    Map<TextKey, String> texts = new LinkedHashMap<>();
    passages.forEach((key, same) -> {
      if (!same.getFirst().hasVector()) {
        texts.put(key, same.getFirst().context());
      }
    });
    return texts;
  }
}
