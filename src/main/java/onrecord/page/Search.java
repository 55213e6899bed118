package onrecord.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Fold;
import onrecord.text.Span;

/**
 * Finds words in an entry as {@link onrecord.answer.Verbatim} does: in one paragraph, over two that
 * adjoin, or in the title; only white space may differ. Stricter in one thing: what a reader asks
 * for must begin and end where words do, or half a number would be said to stand there.
 */
final class Search {
  private final String words;

  Search(String words) {
    this.words = Fold.whiteSpace(words);
  }

  Stand in(Entry entry) {
    if (words.isEmpty()) {
      return Stand.NOWHERE;
    }
    return title(entry)
        .filter(_ -> isWholeTitle(entry))
        .or(() -> paragraphs(entry.paragraphs()))
        .or(() -> title(entry))
        .orElse(Stand.NOWHERE);
  }

  private boolean isWholeTitle(Entry entry) {
    return entry.title().map(Fold::whiteSpace).filter(words::equals).isPresent();
  }

  private Optional<Stand> title(Entry entry) {
    return entry
        .title()
        .map(FoldedText::of)
        .flatMap(this::in)
        .map(span -> new Stand(Map.of(Quote.TITLE, span)));
  }

  private Optional<Stand> paragraphs(List<Paragraph> paragraphs) {
    Optional<FoldedText> before = Optional.empty();
    for (int i = 0; i < paragraphs.size(); i++) {
      FoldedText here = FoldedText.of(paragraphs.get(i).text());
      int at = i;
      Optional<Stand> stand = in(here).map(span -> new Stand(Map.of(at, span)));
      if (stand.isEmpty() && before.isPresent()) {
        stand = over(before.get(), here, at);
      }
      if (stand.isPresent()) {
        return stand;
      }
      before = Optional.of(here);
    }
    return Optional.empty();
  }

  private Optional<Span> in(FoldedText text) {
    return place(text.text()).map(at -> text.unfolded(new Span(at, at + words.length())));
  }

  /** Words that begin in one paragraph and end in the next. */
  private Optional<Stand> over(FoldedText before, FoldedText here, int paragraph) {
    return place(before.text() + " " + here.text())
        .map(at -> {
          Span first = before.unfolded(new Span(at, before.text().length()));
          int rest = at + words.length() - before.text().length() - 1;
          Span second = here.unfolded(new Span(0, rest));
          return new Stand(Map.of(paragraph - 1, first, paragraph, second));
        });
  }

  /** "600 homes" does not stand in "2,600 homes", but may stand further on. */
  private Optional<Integer> place(String text) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (WordBorders.around(text, at, at + words.length())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
