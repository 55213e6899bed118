package onrecord;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.reader.Reading;

/** Says how a page was read. */
final class Reports {
  private static final int MOST_SHOWN = 5;

  private Reports() {}

  /** What was read, and what was left out of it and why. */
  static String of(Reading reading) {
    String read =
        reading.coverage().id()
            + ": "
            + reading.format()
            + ", "
            + reading.coverage().entries().size()
            + " entries";
    return reading.skipped().isEmpty() ? read : read + "; " + skipped(reading);
  }

  private static String skipped(Reading reading) {
    int all = reading.skipped().size();
    Stream<String> shown = reading.skipped().stream().limit(MOST_SHOWN).map(Reports::skipped);
    Stream<String> rest =
        all > MOST_SHOWN ? Stream.of((all - MOST_SHOWN) + " more") : Stream.empty();
    return Stream.concat(shown, rest).collect(Collectors.joining("; ", "left out: ", ""));
  }

  private static String skipped(Reading.Skipped skipped) {
    return skipped.place() + " '" + skipped.what() + "' (" + skipped.why() + ")";
  }
}
