package onrecord.page;

import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.text.Span;

/**
 * Where words stand in an entry.
 *
 * @param spans by the index of the paragraph, or {@link onrecord.quote.Quote#TITLE}; two where the
 *     words stand over two paragraphs, none where they do not stand there
 * @param exact whether they stand there word for word; else but for capitals and quotation marks
 */
record Stand(Map<Integer, Span> spans, boolean exact) {
  static final Stand NOWHERE = new Stand(Map.of(), true);

  Stand {
    spans = Map.copyOf(spans);
  }

  /** Where words stand word for word. */
  Stand(Map<Integer, Span> spans) {
    this(spans, true);
  }

  /** Where words stand in an entry, exactly or else nearly. */
  static Stand of(String words, Entry entry) {
    Stand exactly = new Search(words).in(entry);
    return exactly.isThere() ? exactly : new Stand(Search.nearly(words).in(entry).spans(), false);
  }

  Optional<Span> in(int paragraph) {
    return Optional.ofNullable(spans.get(paragraph));
  }

  boolean isThere() {
    return !spans.isEmpty();
  }
}
