package onrecord.follow;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** Entries of an invented page, by their minute. */
final class Told {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

  private Told() {}

  /** Texts that begin with "picture: " are captions. */
  static Entry entry(String id, int minute, String title, String... texts) {
    return entry(id, 1, minute, title, texts);
  }

  static Entry entry(String id, int version, int minute, String title, String... texts) {
    return new Entry(
        id,
        version,
        Optional.of(title).filter(words -> !words.isEmpty()),
        NOON.plusSeconds(60L * minute),
        Optional.empty(),
        ZONE,
        List.of(Byline.of("Nell Byrne")),
        false,
        Optional.empty(),
        List.of(texts).stream().map(Told::paragraph).toList());
  }

  private static Paragraph paragraph(String text) {
    return text.startsWith("picture: ")
        ? new Paragraph(Paragraph.Kind.CAPTION, text.substring("picture: ".length()), false)
        : Paragraph.body(text);
  }

  static Entry at(String url, Entry entry) {
    return with(entry, entry.breaking(), Optional.of(URI.create(url)));
  }

  static Entry breaking(Entry entry) {
    return with(entry, true, entry.url());
  }

  private static Entry with(Entry entry, boolean breaking, Optional<URI> url) {
    return new Entry(
        entry.id(),
        entry.version(),
        entry.title(),
        entry.publishedAt(),
        entry.modifiedAt(),
        entry.zone(),
        entry.bylines(),
        breaking,
        url,
        entry.paragraphs());
  }

  /** So many entries, a minute apart, newest first, the last at noon. */
  static List<Entry> many(int count) {
    List<Entry> entries = new ArrayList<>();
    for (int minute = count - 1; minute >= 0; minute--) {
      entries.add(entry("e" + minute, minute, "Headline " + minute, "Text number " + minute + "."));
    }
    return entries;
  }
}
