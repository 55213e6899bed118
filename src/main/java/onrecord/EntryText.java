package onrecord;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.VisibleText;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** An entry for a person to read. */
final class EntryText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm zzz", Locale.UK);

  private EntryText() {}

  /** Its headline, its byline and its paragraphs, indented, a line each. */
  static String of(Entry entry) {
    Stream<String> headline = Stream.of(headline(entry));
    Stream<String> byline = entry.bylines().stream().map(EntryText::byline);
    Stream<String> paragraphs = entry.paragraphs().stream().map(EntryText::paragraph);
    return Stream.of(headline, byline, paragraphs)
        .flatMap(lines -> lines)
        .map(VisibleText::of)
        .collect(Collectors.joining("\n    ", "", "\n"));
  }

  /** When it was published, in the zone that the page printed it in. */
  static String time(Entry entry) {
    return TIME.format(entry.publishedAt().atZone(entry.zone()));
  }

  private static String headline(Entry entry) {
    String breaking = entry.breaking() ? " BREAKING" : "";
    String title = entry.title().map(words -> " " + words).orElse("");
    return time(entry) + breaking + title + " (" + entry.id() + ")";
  }

  private static String byline(Byline byline) {
    return Stream.of(Stream.of(byline.name()), byline.role().stream(), byline.location().stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", ", "by ", ""));
  }

  private static String paragraph(Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case BODY -> paragraph.text();
      case BULLET -> "- " + paragraph.text();
      case CAPTION, CREDIT, MEDIA ->
          "[" + paragraph.kind().name().toLowerCase(Locale.ROOT) + "] " + paragraph.text();
    };
  }
}
