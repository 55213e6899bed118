package onrecord.reader.textdump;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.CoverageIds;
import onrecord.reader.Document;
import onrecord.reader.EntryIds;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;

/** Reads the text of a live page as a browser copies it, numbered headers and all. */
public final class DumpReader implements PageReader {
  private static final String FORMAT = "plain-text dump";
  private static final Pattern MARK = Pattern.compile("(?:[Pp]ublish|[Pp]ost)ed at \\d");

  @Override
  public boolean recognises(Document document) {
    String start = document.text().stripLeading();
    boolean marked = start.startsWith("<") || start.startsWith("{");
    return !marked && MARK.matcher(document.text()).find();
  }

  @Override
  public Reading read(Document document) throws PageException {
    Dump dump = Dump.of(document);
    if (dump.sections().isEmpty()) {
      throw new PageException(
          document.name(),
          "whole page",
          "no entry; expected lines such as \"1. Headlinepublished at 17:58 GMT 13 March\"");
    }
    Skips skips = new Skips();
    dump.footer()
        .forEach(l -> skips.add("line " + l.number(), l.text(), "stands after the entries"));
    List<Entry> entries = entries(document, dump, skips);
    return new Reading(coverage(document, dump, entries), FORMAT, skips.list());
  }

  private static List<Entry> entries(Document document, Dump dump, Skips skips) {
    List<Dump.Section> sections = dump.sections();
    List<LocalDate> dates =
        Days.of(sections.stream().map(s -> s.header().time()).toList(), document, dump.pageDate());
    EntryIds ids = new EntryIds();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      entries.add(entry(document, sections.get(i), dates.get(i), ids, skips));
    }
    return entries;
  }

  private static Entry entry(
      Document document, Dump.Section section, LocalDate date, EntryIds ids, Skips skips) {
    Header header = section.header();
    Body body = Body.read(header.title(), section.lines());
    ZoneOf time = ZoneOf.of(document, header, date, skips);
    String words =
        header.title().isEmpty() && !body.paragraphs().isEmpty()
            ? body.paragraphs().getFirst().text()
            : header.title();
    return new Entry(
        ids.made(time.instant(), words),
        1,
        Optional.of(header.title()).filter(t -> !t.isEmpty()),
        time.instant(),
        Optional.empty(),
        time.zone(),
        body.bylines(),
        body.isBreaking(),
        Optional.empty(),
        body.paragraphs());
  }

  private static Coverage coverage(Document document, Dump dump, List<Entry> entries) {
    List<Paragraph> preface = Body.read("", dump.preface()).paragraphs();
    return new Coverage(
        CoverageIds.of(document.name()),
        dump.title(),
        Optional.empty(),
        Optional.empty(),
        zone(document, entries),
        preface,
        entries);
  }

  private static ZoneId zone(Document document, List<Entry> entries) {
    ZoneId newest = entries.getFirst().zone();
    return document
        .zone()
        .filter(z -> entries.stream().anyMatch(e -> e.zone().equals(z)))
        .orElse(newest);
  }

  /** When an entry was published, and the zone to keep with it. */
  private record ZoneOf(Instant instant, ZoneId zone) {
    static ZoneOf of(Document document, Header header, LocalDate date, Skips skips) {
      PrintedTime time = header.time();
      String place = "line " + header.line();
      time.unknownZone()
          .ifPresent(z -> skips.add(place, z, "no zone of this name is known here; left unread"));
      if (time.zone().isPresent()) {
        Instant instant = time.zone().get().instant(date.atTime(time.clock()));
        return new ZoneOf(instant, time.zone().get().zoneAt(instant, document.zone()));
      }
      if (document.zone().isEmpty()) {
        skips.addOnce(
            place, time.clock().toString(), "times without a zone; read as UTC, give --zone");
      }
      ZoneId zone = document.zone().orElse(ZoneOffset.UTC);
      return new ZoneOf(date.atTime(time.clock()).atZone(zone).toInstant(), zone);
    }
  }
}
