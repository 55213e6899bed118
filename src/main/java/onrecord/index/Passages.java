package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Sentences;
import onrecord.text.Span;

/** Cuts an entry into passages. */
final class Passages {
  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST_WORD = 30;

  private Passages() {}

  /**
   * The title, and each sentence of the body, bullets and captions in page order; nothing of
   * credits, of what stands for pictures, or of housekeeping.
   */
  static List<Passage> of(FiledEntry filed) {
    List<Passage> passages = new ArrayList<>();
    filed
        .entry()
        .title()
        .map(title -> new Span(0, title.length()).strip(title))
        .filter(span -> !span.isEmpty())
        .ifPresent(span -> passages.add(passage(filed, Quote.TITLE, span)));
    List<Paragraph> paragraphs = filed.entry().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isIndexed(paragraphs.get(i))) {
        for (Span sentence : sentences(paragraphs.get(i).text())) {
          passages.add(passage(filed, i, sentence));
        }
      }
    }
    return List.copyOf(passages);
  }

  private static boolean isIndexed(Paragraph paragraph) {
    boolean told = paragraph.kind().isReported() || paragraph.kind() == Paragraph.Kind.CAPTION;
    return told && !paragraph.housekeeping();
  }

  /** A sentence of one word says nothing alone: it joins the one before, or else the next. */
  private static List<Span> sentences(String text) {
    List<Span> joined = new ArrayList<>();
    boolean open = false;
    for (Span sentence : Sentences.split(text)) {
      boolean small =
          sentence.length() <= LONGEST_WORD && Stems.of(sentence.of(text)).size() < FEWEST_WORDS;
      if (!joined.isEmpty() && (open || small)) {
        joined.add(joined.removeLast().to(sentence));
        open = false;
      } else {
        joined.add(sentence);
        open = small;
      }
    }
    return joined;
  }

  private static Passage passage(FiledEntry filed, int paragraph, Span span) {
    List<Quote> quotes =
        filed.quotes().stream()
            .filter(quote -> quote.paragraph() == paragraph && quote.content().overlaps(span))
            .toList();
    return new Passage(filed.owner(), filed.coverage(), filed.entry(), paragraph, span, quotes);
  }
}
