package onrecord;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Coverage;
import onrecord.index.EntryIndex;
import onrecord.quote.Attributor;
import onrecord.reader.Reading;

/**
 * What questions are asked of.
 *
 * @param readings at least one
 * @param now when they are asked, unless they say so themselves; empty for the clock
 */
record Opened(List<Reading> readings, Optional<Instant> now) {
  Opened {
    readings = List.copyOf(readings);
  }

  List<Coverage> coverages() {
    return readings.stream().map(Reading::coverage).toList();
  }

  /** Each coverage with who said what in it. */
  List<OpenRecord.Page> pages() {
    return coverages().stream()
        .map(coverage -> new OpenRecord.Page(coverage, Attributor.attribute(coverage)))
        .toList();
  }

  /** In which clock times are meant: the first page's. */
  ZoneId zone() {
    return coverages().getFirst().zone();
  }

  /** All that is open, to be asked. */
  OpenRecord record(EntryIndex index) {
    return new OpenRecord(pages(), index);
  }

  /** The moment of asking. */
  InstantSource clock(InstantSource machine) {
    return now.map(InstantSource::fixed).orElse(machine);
  }
}
