package onrecord.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Fold;
import onrecord.text.Span;
import onrecord.text.WordBorders;

/**
 * Finds words in an entry as {@link onrecord.answer.Verbatim} does: in one paragraph, over two that
 * adjoin, or in the title; only white space may differ. Stricter in one thing: what a reader asks
 * for must begin and end where words do, or half a number would be said to stand there.
 */
final class Search {
  private static final Pattern AROUND = Pattern.compile("^[\"'\\s]+|[\"'\\s.\u2026]+$");

  private final String words;
  private final UnaryOperator<String> form;

  private Search(String words, UnaryOperator<String> form) {
    this.words = words;
    this.form = form;
  }

  /** Word for word. */
  Search(String words) {
    this(Fold.whiteSpace(words), UnaryOperator.identity());
  }

  /**
   * As people pass words on: with other quotation marks, within some, in other capitals, with dots
   * at the end.
   */
  static Search nearly(String words) {
    String alike = alike(Fold.whiteSpace(words));
    return new Search(AROUND.matcher(alike).replaceAll(""), Search::alike);
  }

  /** Unit for unit, so that places stay true. */
  private static String alike(String text) {
    StringBuilder alike = new StringBuilder(Fold.quotationMarks(text));
    for (int i = 0; i < alike.length(); i++) {
      alike.setCharAt(i, Character.toLowerCase(alike.charAt(i)));
    }
    return alike.toString();
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
    return entry.title().map(Fold::whiteSpace).map(form).filter(words::equals).isPresent();
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
    return place(form.apply(text.text()))
        .map(at -> text.unfolded(new Span(at, at + words.length())));
  }

  /** Words that begin in one paragraph and end in the next. */
  private Optional<Stand> over(FoldedText before, FoldedText here, int paragraph) {
    return place(form.apply(before.text() + " " + here.text()))
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
