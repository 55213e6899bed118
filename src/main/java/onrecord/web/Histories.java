package onrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.follow.Event;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.index.FiledEntry;
import onrecord.page.Shown;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Cast;
import onrecord.quote.Quote;

/**
 * Entries as pages show them: as they stand, as they stood, and what happened to them.
 *
 * @param record what stands
 * @param history what stood
 */
record Histories(OpenRecord record, History history) {
  private static final int MOST_CHANGES = 200;

  /** As it stands on a timeline: only one that was corrected has a history worth asking for. */
  Shown onTimeline(Optional<Source> source, FiledEntry filed) {
    List<Event> events =
        filed.entry().version() > 1 ? events(source, filed.entry().id()) : List.of();
    return new Shown(filed.entry(), filed.quotes(), events);
  }

  /** In its newest version, or its last one where it was withdrawn; empty if it never was. */
  Optional<Shown> newest(View view, Optional<Source> source, String id, Instant now) {
    Optional<FiledEntry> standing = standing(view, id);
    return standing
        .map(FiledEntry::entry)
        .or(() -> source.flatMap(from -> history.last(from, id)))
        .filter(entry -> !entry.publishedAt().isAfter(now))
        .map(entry -> new Shown(entry, quotes(view, standing, entry), events(source, id)));
  }

  /** As it stood at one version; empty if it is not kept. */
  Optional<Shown> version(View view, Optional<Source> source, String id, int version, Instant now) {
    Optional<FiledEntry> standing = standing(view, id);
    return standing
        .map(FiledEntry::entry)
        .filter(entry -> entry.version() == version)
        .or(() -> source.flatMap(from -> history.version(from, id, version)))
        .filter(entry -> !entry.publishedAt().isAfter(now))
        .map(entry -> new Shown(entry, quotes(view, standing, entry), events(source, id)));
  }

  /** An entry as an event tells of it. */
  Shown told(View view, Source source, Entry entry) {
    List<Event> events = entry.version() > 1 ? events(Optional.of(source), entry.id()) : List.of();
    return new Shown(entry, quotes(view, standing(view, entry.id()), entry), events);
  }

  private Optional<FiledEntry> standing(View view, String id) {
    return record.entry(view.owner(), view.coverage().id(), id);
  }

  private List<Quote> quotes(View view, Optional<FiledEntry> standing, Entry entry) {
    return standing
        .filter(filed -> filed.entry().equals(entry))
        .map(FiledEntry::quotes)
        .orElseGet(() -> attributed(view, entry));
  }

  /** Who said what in a version that does not stand is not kept. */
  private List<Quote> attributed(View view, Entry entry) {
    Cast cast = record.cast(view.owner(), view.coverage().id());
    return Attributor.attribute(new Attribution(cast, Map.of()), List.of(entry)).of(entry);
  }

  /** The newest corrections and withdrawals of one coverage, newest first. */
  List<Event> changes(View view, Optional<Source> source) {
    return history.corrections(view.owner(), Instant.EPOCH, MOST_CHANGES).stream()
        .filter(event -> source.equals(Optional.of(event.source())))
        .toList();
  }

  private List<Event> events(Optional<Source> source, String id) {
    return source.map(from -> history.of(from, id)).orElse(List.of());
  }
}
