package onrecord.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * Writes a text of the record with its quotes, and the words that were asked for, marked. Marks may
 * lie across each other: the text is cut wherever one begins or ends, and each piece belongs to the
 * shortest quote around it. What is written reads exactly as the text: who speaks stands in an
 * attribute.
 */
final class Marking {
  private static final String CLOSING = "\"\u201d\u2019'\u00bb\u203a";

  private final String text;
  private final List<Quote> quotes;
  private final Optional<Span> asked;
  private final String unnamed;
  private final boolean first;

  /**
   * Marks a text.
   *
   * @param quotes those of this text; what of them lies beyond its end is left out
   * @param asked the words that were asked for
   * @param unnamed what to call a speaker who is not sure
   * @param first whether no words that were asked for stand before this text
   */
  Marking(String text, List<Quote> quotes, Optional<Span> asked, String unnamed, boolean first) {
    this.text = text;
    this.quotes = quotes.stream().filter(quote -> quote.content().end() <= text.length()).toList();
    this.asked = asked;
    this.unnamed = unnamed;
    this.first = first;
  }

  /** The text in pieces, added to a tag. */
  Tag into(Tag tag) {
    Optional<Tag> mark = Optional.empty();
    List<Integer> cuts = List.copyOf(cuts());
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Span piece = new Span(cuts.get(i), cuts.get(i + 1));
      if (asked.filter(span -> span.contains(piece)).isEmpty()) {
        write(tag, piece);
      } else {
        mark = mark.or(() -> Optional.of(addedMark(tag)));
        write(mark.orElseThrow(), piece);
      }
    }
    return tag;
  }

  private Tag addedMark(Tag tag) {
    Tag mark = Tag.of("mark");
    if (first) {
      mark.set("id", Links.QUOTE).set("tabindex", "-1").flag("autofocus");
    }
    tag.add(mark);
    return mark;
  }

  private Set<Integer> cuts() {
    Set<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    quotes.forEach(quote -> addEnds(cuts, quote.content()));
    quotes.stream().filter(this::isClosed).forEach(quote -> cuts.add(quote.content().end() + 1));
    asked.ifPresent(span -> addEnds(cuts, span));
    return cuts;
  }

  private static void addEnds(Set<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  private void write(Tag tag, Span piece) {
    Optional<Quote> around =
        quotes.stream()
            .filter(quote -> quote.content().contains(piece))
            .min(Comparator.comparingInt(quote -> quote.content().length()));
    if (around.isPresent()) {
      tag.add(quoted(around.get(), piece));
    } else {
      closed(piece)
          .ifPresentOrElse(
              quote -> tag.add(span(quote, piece, "ends")), () -> tag.text(piece.of(text)));
    }
  }

  /** The quote that a quotation mark closes, if its speaker is to be said there. */
  private Optional<Quote> closed(Span piece) {
    return quotes.stream()
        .filter(quote -> quote.content().end() == piece.start())
        .filter(quote -> isClosed(quote) && isLastOfSpeaker(quote))
        .findFirst();
  }

  /** Whether its closing quotation mark follows: who speaks is no part of what they said. */
  private boolean isClosed(Quote quote) {
    int end = quote.content().end();
    return end < text.length()
        && CLOSING.indexOf(text.charAt(end)) >= 0
        && quotes.stream().noneMatch(other -> other.content().contains(end));
  }

  private Tag quoted(Quote quote, Span piece) {
    boolean ends =
        quote.content().end() == piece.end() && isLastOfSpeaker(quote) && !isClosed(quote);
    return span(quote, piece, ends ? "quote ends" : "quote");
  }

  private Tag span(Quote quote, Span piece, String kind) {
    return Tag.of("span", piece.of(text))
        .kind(kind)
        .set("data-speaker", quote.speaker().map(Person::name).orElse(unnamed));
  }

  /** Who speaks is said once in a paragraph, after the last of their words. */
  private boolean isLastOfSpeaker(Quote quote) {
    return quote.speaker().isPresent()
        && quotes.stream()
            .filter(other -> other.speaker().equals(quote.speaker()))
            .allMatch(other -> other.content().end() <= quote.content().end());
  }
}
