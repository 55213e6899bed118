package onrecord.reader.liveblog;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.Addresses;
import onrecord.reader.CoverageIds;
import onrecord.reader.Document;
import onrecord.reader.EntryIds;
import onrecord.reader.Moment;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import onrecord.reader.Skips;

/** Makes drafts into coverage: gives ids and zones, and reports what cannot become an entry. */
final class Assembly {
  private final Document document;
  private final PageFacts facts;
  private final PageZone zone;
  private final Skips skips;
  private final EntryIds ids = new EntryIds();

  Assembly(Document document, PageFacts facts, Skips skips) {
    this.document = document;
    this.facts = facts;
    this.skips = skips;
    this.zone = new PageZone(document.zone(), facts);
  }

  /**
   * The reading of a page.
   *
   * @param format in words
   * @throws PageException if no draft has both a time and something to say
   */
  Reading reading(List<Draft> drafts, String format) throws PageException {
    List<Entry> entries = new ArrayList<>();
    drafts.forEach(draft -> entry(draft).ifPresent(entries::add));
    if (entries.isEmpty()) {
      throw new PageException(document.name(), "whole page", noEntry());
    }
    return new Reading(coverage(entries), format, skips.list());
  }

  private String noEntry() {
    String found =
        skips.list().stream()
            .findFirst()
            .map(s -> "; the first thing left out: " + s.place() + ", " + s.why())
            .orElse("");
    return "no entry; expected liveBlogUpdate with a datePublished and a headline or text" + found;
  }

  private Optional<Entry> entry(Draft draft) {
    if (draft.published().isEmpty()) {
      skips.add(draft.place(), draft.label(), "expected a time that can be read");
      return Optional.empty();
    }
    if (draft.title().isEmpty() && draft.paragraphs().isEmpty()) {
      skips.add(draft.place(), draft.id().orElse(""), "expected a headline or text");
      return Optional.empty();
    }
    return Optional.of(entry(draft, draft.published().get()));
  }

  private Entry entry(Draft draft, Moment published) {
    if (published.offset().isEmpty() && zone.isGuessed()) {
      skips.addOnce(
          draft.place(),
          published.local().toString(),
          "times without a zone; read as " + zone.local() + ", give --zone");
    }
    Instant instant = published.instant(zone.local());
    return new Entry(
        draft.id().map(ids::own).orElseGet(() -> ids.made(instant, draft.label())),
        1,
        draft.title(),
        instant,
        modified(draft, instant),
        zone.of(published, instant),
        draft.bylines(),
        draft.breaking(),
        draft.url().or(() -> url(draft)),
        draft.paragraphs());
  }

  /** A change is told only where it was later than the entry: many pages repeat the first time. */
  private Optional<Instant> modified(Draft draft, Instant published) {
    return draft.modified().map(m -> m.instant(zone.local())).filter(m -> m.isAfter(published));
  }

  private Optional<URI> url(Draft draft) {
    return draft.id().flatMap(id -> Addresses.against(facts.url(), "#" + id));
  }

  private Coverage coverage(List<Entry> entries) {
    List<Paragraph> preface = facts.preface();
    return new Coverage(
        CoverageIds.of(facts.url().map(URI::toString).orElse(document.name())),
        facts.title(),
        facts.publisher(),
        facts.url(),
        commonZone(entries),
        preface,
        entries);
  }

  private static ZoneId commonZone(List<Entry> entries) {
    return entries.getFirst().zone();
  }
}
