package onrecord.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;
import onrecord.index.FiledEntry;
import onrecord.watch.Finding;
import onrecord.watch.Watch;
import onrecord.watch.WatchedEntry;

/**
 * An entry that watches of a place caught.
 *
 * @param reasons one for each watch that caught it, at least one
 */
public record CaughtEntry(Filed filed, List<Reason> reasons) {
  /** What is shown of one entry. */
  private static final int EXCERPTS = 2;

  /**
   * Why a watch caught it.
   *
   * @param findings what made it match
   */
  public record Reason(Watch watch, List<Finding> findings) {
    public Reason {
      findings = List.copyOf(findings);
    }
  }

  public CaughtEntry {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "entry " + filed.entry().id() + " that nothing caught: allowed is a watch or more");
    }
  }

  /** The entry with those of the watches that catch it; empty where none does. */
  public static Optional<CaughtEntry> of(OpenRecord record, FiledEntry filed, List<Watch> watches) {
    WatchedEntry entry = WatchedEntry.of(filed);
    List<Reason> reasons =
        watches.stream()
            .filter(watch -> watch.catches(entry))
            .map(watch -> new Reason(watch, findings(watch, entry)))
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaughtEntry(filed(record, filed), reasons));
  }

  static Filed filed(OpenRecord record, FiledEntry filed) {
    return new Filed(record.coverage(filed), filed.entry(), filed.quotes());
  }

  private static List<Finding> findings(Watch watch, WatchedEntry entry) {
    return Finding.of(watch.query(), entry).stream().filter(Finding::isReason).toList();
  }

  /** The sentences that made it match, or else its headline. */
  public List<Excerpt> excerpts() {
    Map<String, Excerpt> found = new LinkedHashMap<>();
    reasons.stream()
        .flatMap(reason -> reason.findings().stream())
        .flatMap(finding -> finding.spot().stream())
        .filter(spot -> spot.paragraph() >= 0)
        .flatMap(spot -> filed.holding(spot.paragraph(), spot.span()).stream())
        .forEach(excerpt -> found.putIfAbsent(excerpt.text(), excerpt));
    Stream<Excerpt> all =
        found.isEmpty() ? filed.headline().stream() : found.values().stream().limit(EXCERPTS);
    return all.toList();
  }
}
