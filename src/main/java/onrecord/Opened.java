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

  /** In which clock times are meant: the first page's. */
  ZoneId zone() {
    return coverages().getFirst().zone();
  }

  /** All that is open, to be asked. */
  OpenRecord record(EntryIndex index) {
    OpenRecord record = new OpenRecord(index);
    coverages().forEach(coverage -> record.open(coverage, Attributor.attribute(coverage)));
    return record;
  }

  /** The moment of asking. */
  InstantSource clock(InstantSource machine) {
    return now.map(InstantSource::fixed).orElse(machine);
  }
}
