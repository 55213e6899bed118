package onrecord;

import java.time.Instant;
import java.util.List;
import onrecord.coverage.Coverage;
import onrecord.reader.Reading;

/**
 * What questions are asked of.
 *
 * @param readings at least one
 * @param now when they are asked, unless they say so themselves
 * @param sample whether it is the bundled sample, asked as of its own last entry
 */
record Opened(List<Reading> readings, Instant now, boolean sample) {
  Opened {
    readings = List.copyOf(readings);
  }

  List<Coverage> coverages() {
    return readings.stream().map(Reading::coverage).toList();
  }
}
