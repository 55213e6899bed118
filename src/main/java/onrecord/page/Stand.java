package onrecord.page;

import java.util.Map;
import java.util.Optional;
import onrecord.text.Span;

/**
 * Where words stand in an entry.
 *
 * @param spans by the index of the paragraph, or {@link onrecord.quote.Quote#TITLE}; two where the
 *     words stand over two paragraphs, none where they do not stand there
 */
record Stand(Map<Integer, Span> spans) {
  static final Stand NOWHERE = new Stand(Map.of());

  Stand {
    spans = Map.copyOf(spans);
  }

  Optional<Span> in(int paragraph) {
    return Optional.ofNullable(spans.get(paragraph));
  }

  boolean isThere() {
    return !spans.isEmpty();
  }
}
