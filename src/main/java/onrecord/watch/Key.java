package onrecord.watch;

import java.util.stream.Stream;

/** Names of what entries have, by which queries are found: a stem is its own. */
final class Key {
  /** No stem has such a character. */
  private static final char MARK = '\n';

  private static final String SPEAKER = MARK + "speaker ";
  private static final String COVERAGE = MARK + "coverage ";

  static final String BREAKING = MARK + "breaking";

  private Key() {}

  static Stream<String> of(Clause.Words words) {
    return words.words().stream().filter(word -> !word.isCommon()).map(Clause.Word::stem);
  }

  static Stream<String> of(Clause.Speaker speaker) {
    return speaker.stems().stream().map(Key::ofSpeaker);
  }

  static String of(Clause.Within within) {
    return ofCoverage(within.coverage());
  }

  static String ofSpeaker(String stem) {
    return SPEAKER + stem;
  }

  static boolean isCoverage(String key) {
    return key.startsWith(COVERAGE);
  }

  static String ofCoverage(String coverage) {
    return COVERAGE + coverage;
  }
}
