package onrecord.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Sentences;

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
    return entry.title().or(this::firstSentence).map(this::excerpt);
  }

  private Optional<String> firstSentence() {
    return entry.paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isReported() && !paragraph.housekeeping())
        .flatMap(Filed::sentences)
        .findFirst();
  }

  private static Stream<String> sentences(Paragraph paragraph) {
    return Sentences.split(paragraph.text()).stream().map(span -> span.of(paragraph.text()));
  }

  private Excerpt excerpt(String words) {
    return new Excerpt(
        words,
        Optional.empty(),
        Optional.empty(),
        false,
        Excerpt.Kind.REPORT,
        entry,
        coverage,
        List.of(),
        0);
  }
}
