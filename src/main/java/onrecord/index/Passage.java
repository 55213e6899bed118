package onrecord.index;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.place.Tenant;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * What is found: one sentence of an entry, or its title.
 *
 * @param owner whose entry it stands in
 * @param coverage the id of the coverage that the entry belongs to
 * @param entry the entry that it stands in
 * @param paragraph index into the entry's paragraphs, or {@link Quote#TITLE}
 * @param span where it stands in that paragraph, or title
 * @param quotes those of the entry that it holds, wholly or in part
 */
public record Passage(
    Tenant owner, String coverage, Entry entry, int paragraph, Span span, List<Quote> quotes) {
  public Passage {
    quotes = List.copyOf(quotes);
  }

  /** Its words. */
  public String text() {
    return span.of(whole());
  }

  public boolean isTitle() {
    return paragraph == Quote.TITLE;
  }

  /** What its paragraph is; empty for a title. */
  public Optional<Paragraph.Kind> kind() {
    return isTitle() ? Optional.empty() : Optional.of(entry.paragraphs().get(paragraph).kind());
  }

  /** Whether somebody of this name is quoted in it. */
  public boolean quotes(String speaker) {
    return quotes.stream()
        .flatMap(quote -> quote.speaker().stream())
        .anyMatch(person -> person.name().equals(speaker));
  }

  private String whole() {
    return isTitle() ? entry.title().orElseThrow() : entry.paragraphs().get(paragraph).text();
  }
}
