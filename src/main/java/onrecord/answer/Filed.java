package onrecord.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Stretch.Sentence;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * An entry with the coverage in which it stands.
 *
 * @param coverage holds the entry
 * @param entry one of the coverage's
 * @param quotes who said what in it
 */
public record Filed(Masthead coverage, Entry entry, List<Quote> quotes) {
  public Filed {
    quotes = List.copyOf(quotes);
  }

  /** The entry's title, or else the first sentence that it reports; empty where it has neither. */
  public Optional<Excerpt> headline() {
    return title().or(() -> sentences(1).stream().findFirst());
  }

  /** The entry's title as words to be shown. */
  public Optional<Excerpt> title() {
    return entry.title().map(title -> excerpt(title, List.of()));
  }

  /** The first sentences that the entry reports, in page order, with who says each. */
  public List<Excerpt> sentences(int atMost) {
    return Stretch.reported(entry).stream()
        .limit(atMost)
        .filter(sentence -> sentence.paragraph() != Quote.TITLE)
        .filter(sentence -> sentence.words() <= Excerpt.MAX_WORDS)
        .map(sentence -> excerpt(new Stretch(List.of(sentence))))
        .toList();
  }

  /**
   * The sentences in which one of its quotes stands; empty where these are too many for an excerpt,
   * or it stands in the title of an entry that reports more.
   */
  public Optional<Excerpt> around(Quote quote) {
    return stretch(quote.paragraph(), quote.content())
        .map(stretch -> excerpt(stretch.text(entry), List.of(quote)));
  }

  /**
   * The sentences that hold a part of a paragraph, with who says them; empty where these are too
   * many for an excerpt, or report nothing.
   *
   * @param paragraph as in {@link Quote#paragraph()}
   */
  public Optional<Excerpt> holding(int paragraph, Span part) {
    return stretch(paragraph, part).map(this::excerpt);
  }

  private Optional<Stretch> stretch(int paragraph, Span part) {
    List<Sentence> sentences =
        Stretch.reported(entry).stream()
            .filter(sentence -> sentence.overlaps(paragraph, part))
            .toList();
    int words = sentences.stream().mapToInt(Sentence::words).sum();
    return sentences.isEmpty()
            || sentences.size() > Stretch.MAX_SENTENCES
            || words > Excerpt.MAX_WORDS
        ? Optional.empty()
        : Optional.of(new Stretch(sentences));
  }

  private Excerpt excerpt(Stretch stretch) {
    return excerpt(
        stretch.text(entry),
        quotes.stream()
            .filter(quote -> stretch.overlaps(quote.paragraph(), quote.content()))
            .toList());
  }

  /** The longest quote says whose words they are. */
  private Excerpt excerpt(String words, List<Quote> said) {
    Optional<Quote> quote =
        said.stream().max(Comparator.comparingInt(one -> one.content().length()));
    int marked =
        said.stream()
            .filter(one -> one.kind() != Quote.Kind.INDIRECT)
            .mapToInt(one -> one.content().length())
            .sum();
    return new Excerpt(
        words,
        quote.flatMap(Quote::speaker),
        quote.flatMap(Quote::source),
        2 * marked > words.length(),
        quote.map(one -> Excerpt.Kind.of(one.kind())).orElse(Excerpt.Kind.REPORT),
        entry,
        coverage,
        0);
  }
}
