package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * Contiguous sentences of an entry: what may become an excerpt.
 *
 * @param sentences one to {@link #MAX_SENTENCES}, of one paragraph or of two that adjoin
 */
record Stretch(List<Sentence> sentences) {
  static final int MAX_SENTENCES = 3;

  /**
   * One reported sentence of an entry.
   *
   * @param paragraph index into the entry's paragraphs, or {@link Quote#TITLE}
   * @param span its place in the paragraph
   * @param text its words
   * @param bullet whether it is of a list, whose items stand each for itself
   */
  record Sentence(int paragraph, Span span, String text, boolean bullet) {
    int words() {
      return Sentences.words(text);
    }

    boolean overlaps(int otherParagraph, Span other) {
      return paragraph == otherParagraph && span.overlaps(other);
    }
  }

  Stretch {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty() || sentences.size() > MAX_SENTENCES) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences: allowed are 1 to " + MAX_SENTENCES);
    }
  }

  /**
   * The sentences of an entry that report something, in page order; the title of an entry that is
   * nothing but a title, as breaking news often is.
   */
  static List<Sentence> reported(Entry entry) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < entry.paragraphs().size(); i++) {
      Paragraph paragraph = entry.paragraphs().get(i);
      if (paragraph.kind().isReported() && !paragraph.housekeeping()) {
        for (Span span : Sentences.split(paragraph.text())) {
          boolean bullet = paragraph.kind() == Paragraph.Kind.BULLET;
          sentences.add(new Sentence(i, span, span.of(paragraph.text()), bullet));
        }
      }
    }
    if (sentences.isEmpty()) {
      entry.title().map(Stretch::title).ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Sentence title(String title) {
    return new Sentence(Quote.TITLE, new Span(0, title.length()), title, false);
  }

  int words() {
    return sentences.stream().mapToInt(Sentence::words).sum();
  }

  /** Whether any of its sentences lies in that place. */
  boolean overlaps(int paragraph, Span span) {
    return sentences.stream().anyMatch(sentence -> sentence.overlaps(paragraph, span));
  }

  boolean overlaps(Stretch other) {
    return other.sentences.stream().anyMatch(s -> overlaps(s.paragraph(), s.span()));
  }

  /** The words as the page has them; two paragraphs are joined by a line break. */
  String text(Entry entry) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < sentences.size()) {
      int to = from;
      int paragraph = sentences.get(from).paragraph();
      while (to + 1 < sentences.size() && sentences.get(to + 1).paragraph() == paragraph) {
        to++;
      }
      text.append(text.isEmpty() ? "" : "\n");
      Span span = sentences.get(from).span().to(sentences.get(to).span());
      text.append(span.of(paragraph(entry, paragraph)));
      from = to + 1;
    }
    return text.toString();
  }

  private static String paragraph(Entry entry, int paragraph) {
    return paragraph == Quote.TITLE
        ? entry.title().orElseThrow()
        : entry.paragraphs().get(paragraph).text();
  }
}
