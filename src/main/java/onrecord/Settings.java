package onrecord;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What config/onrecord.yaml sets. The command line goes before it.
 *
 * @param coverage files and folders of live pages; none for the bundled sample
 * @param zone of a page that prints times without one
 * @param history where the console keeps the lines that were typed; none for the user's state
 *     folder
 */
record Settings(List<Path> coverage, Optional<ZoneId> zone, Optional<Path> history) {
  static final Settings DEFAULT = new Settings(List.of(), Optional.empty(), Optional.empty());

  /** The keys of the file, each spelled as its name in lower case. */
  enum Key {
    COVERAGE,
    ZONE,
    HISTORY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Settings {
    coverage = List.copyOf(coverage);
  }
}
