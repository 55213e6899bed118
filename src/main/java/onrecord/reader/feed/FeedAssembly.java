package onrecord.reader.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.BylineLines;
import onrecord.reader.CoverageIds;
import onrecord.reader.Document;
import onrecord.reader.Entities;
import onrecord.reader.EntryIds;
import onrecord.reader.Flags;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import onrecord.reader.Skips;

/** Makes the items of a feed into coverage, and reports those that cannot become an entry. */
final class FeedAssembly {
  /** "jo@example.com (Jo Smith)", "Jo Smith &lt;jo@example.com&gt;", or the address alone. */
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@]+@[^\\s@()]+\\s*(?:\\(([^()]*)\\))?|([^<>@]*)<[^<>]*@[^<>]*>");

  private final Document document;
  private final FeedFacts facts;
  private final Skips skips;
  private final EntryIds ids = new EntryIds();
  private final List<Entry> entries = new ArrayList<>();
  private boolean failed;

  FeedAssembly(Document document, FeedFacts facts, Skips skips) {
    this.document = document;
    this.facts = facts;
    this.skips = skips;
  }

  /** Sets an item aside. */
  void refuse(String place, String what, String why) {
    failed = true;
    skips.add(place, what, why);
  }

  void add(FeedItem item) {
    Optional<String> title = Optional.of(Entities.line(item.title())).filter(t -> !t.isEmpty());
    List<Paragraph> paragraphs = FeedText.longest(item.texts());
    if (title.isEmpty() && paragraphs.isEmpty()) {
      // It is an entry all the same: a picture or a link alone, whose words may be to come.
      skips.add(item.place(), item.id().orElse(""), "an entry without words: nothing to quote");
    }
    entries.add(entry(item, title, withMedia(paragraphs, item.media())));
  }

  /**
   * The reading of the feed, which may be without an entry.
   *
   * @param format in words
   * @throws PageException if it has items and not one of them could be read
   */
  Reading reading(String format) throws PageException {
    if (entries.isEmpty() && failed) {
      Reading.Skipped first = skips.list().getFirst();
      throw new PageException(
          document.name(),
          first.place(),
          "no entry of the feed could be read; the first thing left out: " + first.why());
    }
    return new Reading(coverage(), format, skips.list());
  }

  private Coverage coverage() {
    return new Coverage(
        CoverageIds.of(facts.url().map(URI::toString).orElse(document.name())),
        Optional.of(Entities.line(facts.title())).filter(t -> !t.isEmpty()),
        Optional.empty(),
        facts.url(),
        zone(),
        List.of(),
        entries);
  }

  private ZoneId zone() {
    return entries.isEmpty() ? document.zone().orElse(ZoneOffset.UTC) : entries.getFirst().zone();
  }

  private Entry entry(FeedItem item, Optional<String> title, List<Paragraph> paragraphs) {
    Optional<Stamp> modified = item.modified().flatMap(this::stamp);
    Optional<Stamp> dated = item.published().flatMap(this::stamp).or(() -> modified);
    Stamp published = dated.orElseGet(() -> undated(item));
    sayGuessed(item, published);
    String words = title.orElseGet(() -> firstWords(item, paragraphs));
    Instant known = dated.map(Stamp::instant).orElse(Instant.EPOCH);
    return new Entry(
        item.id().map(ids::own).orElseGet(() -> ids.made(known, words)),
        1,
        title,
        published.instant(),
        modified.map(Stamp::instant).filter(m -> m.isAfter(published.instant())),
        published.zone(),
        bylines(item.authors().isEmpty() ? facts.authors() : item.authors()),
        title.filter(Flags::isBreaking).isPresent()
            || item.labels().stream().anyMatch(Flags::isBreaking),
        item.url(),
        paragraphs);
  }

  private static String firstWords(FeedItem item, List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .findFirst()
        .map(Paragraph::text)
        .or(() -> item.url().map(URI::toString))
        .orElse("");
  }

  private Optional<Stamp> stamp(String printed) {
    return Stamp.parse(printed, document.zone());
  }

  private Stamp undated(FeedItem item) {
    skips.addOnce(
        item.place(),
        item.title(),
        "entries without a time that can be read; given the feed's own, or that of reading");
    return facts
        .date()
        .flatMap(this::stamp)
        .orElseGet(() -> new Stamp(document.now(), document.zone().orElse(ZoneOffset.UTC), false));
  }

  private void sayGuessed(FeedItem item, Stamp stamp) {
    if (stamp.guessed()) {
      skips.addOnce(
          item.place(),
          item.published().orElse(""),
          "times without a zone; read as UTC, give --zone");
    }
  }

  private static List<Byline> bylines(List<String> authors) {
    return authors.stream()
        .map(FeedAssembly::withoutMail)
        .flatMap(author -> BylineLines.named(author).stream())
        .distinct()
        .toList();
  }

  private static String withoutMail(String author) {
    Matcher mail = MAIL.matcher(author.strip());
    if (!mail.matches()) {
      return author;
    }
    return mail.group(1) != null ? mail.group(1) : mail.group(2) != null ? mail.group(2) : "";
  }

  private static List<Paragraph> withMedia(List<Paragraph> paragraphs, List<String> media) {
    List<Paragraph> all = new ArrayList<>(paragraphs);
    media.stream()
        .map(Entities::line)
        .filter(line -> !line.isEmpty())
        .forEach(line -> all.add(new Paragraph(Kind.MEDIA, line, false)));
    return all;
  }
}
