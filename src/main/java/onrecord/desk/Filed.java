package onrecord.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Attribution;
import onrecord.text.Sentences;

/**
 * An entry with the coverage in which it stands.
 *
 * @param coverage holds the entry
 * @param attribution who said what in that coverage
 * @param entry one of the coverage's
 */
public record Filed(Coverage coverage, Attribution attribution, Entry entry) {
  /** The entry's title, or else the first sentence that it reports; empty where it has neither. */
  public Optional<Excerpt> headline() {
    return entry.title().or(this::firstSentence).map(this::excerpt);
  }

  /** How many quotes the entry holds. */
  public int quotes() {
    return attribution.of(entry).size();
  }

  boolean isSince(Optional<Instant> from) {
    return from.map(start -> !entry.publishedAt().isBefore(start)).orElse(true);
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
