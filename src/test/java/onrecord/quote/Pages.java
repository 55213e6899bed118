package onrecord.quote;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** Short coverages for tests, and their quotes as lines of text. */
final class Pages {
  private Pages() {}

  static Coverage coverage(Entry... entries) {
    return new Coverage(
        "page",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        List.of(entries));
  }

  static Entry titled(String id, String title, String... paragraphs) {
    return new Entry(
        id,
        1,
        Optional.of(title).filter(words -> !words.isEmpty()),
        Instant.EPOCH,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        Stream.of(paragraphs).map(Paragraph::body).toList());
  }

  static Entry entry(String... paragraphs) {
    return titled("1", "", paragraphs);
  }

  /** "speaker | source | cue | content" of each quote in quotation marks. */
  static List<String> marked(String... paragraphs) {
    return lines(entry(paragraphs), false);
  }

  /** The same of each quote without quotation marks. */
  static List<String> indirect(String... paragraphs) {
    return lines(entry(paragraphs), true);
  }

  static List<String> lines(Entry entry, boolean indirect) {
    List<String> lines = new ArrayList<>();
    for (Quote quote : Attributor.attribute(coverage(entry)).of(entry)) {
      if ((quote.kind() == Quote.Kind.INDIRECT) == indirect) {
        lines.add(line(entry, quote));
      }
    }
    return lines;
  }

  static String line(Entry entry, Quote quote) {
    return String.join(
        " | ",
        quote.speaker().map(Person::name).orElse("-"),
        quote.source().orElse("-"),
        quote.cue().orElse("-"),
        content(entry, quote));
  }

  /** The attributed words. */
  static String content(Entry entry, Quote quote) {
    String text =
        quote.paragraph() == Quote.TITLE
            ? entry.title().orElseThrow()
            : entry.paragraphs().get(quote.paragraph()).text();
    return quote.content().of(text);
  }
}
