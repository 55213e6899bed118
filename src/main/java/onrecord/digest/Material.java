package onrecord.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.answer.Filed;
import onrecord.coverage.Masthead;
import onrecord.index.Stems;

/**
 * The entries of one coverage that a digest is chosen from, and what they have in common.
 *
 * @param coverage holds the entries
 * @param entries in order of time
 * @param holding how many entries hold a stem
 * @param topic the stems of the coverage's title
 * @param titled the share of entries that have a title of their own, 0 to 1
 */
record Material(
    Masthead coverage,
    List<Filed> entries,
    Map<String, Integer> holding,
    Set<String> topic,
    double titled) {
  /** "as it happened | World news | The Guardian", " - BBC News". */
  private static final Pattern PUBLISHER = Pattern.compile("\\s[|\u2013\u2014-]\\s.*");

  static Material of(Masthead coverage, List<Filed> entries) {
    Map<String, Integer> holding = new HashMap<>();
    for (Filed filed : entries) {
      stems(filed).forEach(stem -> holding.merge(stem, 1, Integer::sum));
    }
    String title = PUBLISHER.matcher(coverage.title().orElse("")).replaceFirst("");
    long titled = entries.stream().filter(filed -> filed.entry().title().isPresent()).count();
    return new Material(
        coverage,
        entries,
        holding,
        Set.copyOf(Stems.telling(title)),
        entries.isEmpty() ? 0 : (double) titled / entries.size());
  }

  private static Set<String> stems(Filed filed) {
    Set<String> stems = new HashSet<>();
    filed.entry().title().map(Stems::telling).ifPresent(stems::addAll);
    filed.entry().paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isReported() && !paragraph.housekeeping())
        .forEach(paragraph -> stems.addAll(Stems.telling(paragraph.text())));
    return stems;
  }

  /** How usual some stems are among the entries, 0 to 1: the mean over the stems, by logarithm. */
  double centrality(Set<String> stems) {
    double most = Math.log(1 + entries.size());
    return stems.stream()
        .mapToDouble(stem -> Math.log(1 + holding.getOrDefault(stem, 0)) / most)
        .average()
        .orElse(0);
  }

  /** Which share of what the coverage is about some stems name, 0 to 1. */
  double topicality(Set<String> stems) {
    long named = topic.stream().filter(stems::contains).count();
    return topic.isEmpty() ? 0 : (double) named / topic.size();
  }
}
