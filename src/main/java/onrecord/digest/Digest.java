package onrecord.digest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.coverage.Masthead;

/**
 * What happened, and who said what, in a period.
 *
 * @param coverages those that have entries in the period
 * @param entries how many were published in the period
 * @param developments what mattered, in order of time
 * @param quotes what was said, one quote a speaker, in order of time
 * @param tally how much was published when
 */
public record Digest(
    Period period,
    List<Masthead> coverages,
    int entries,
    List<Excerpt> developments,
    List<Excerpt> quotes,
    Tally tally) {
  static final Comparator<Excerpt> BY_TIME =
      Comparator.comparing((Excerpt excerpt) -> excerpt.entry().publishedAt());

  public Digest {
    coverages = List.copyOf(coverages);
    developments = List.copyOf(developments);
    quotes = List.copyOf(quotes);
  }

  /**
   * Chooses from what was published in the period.
   *
   * @param published the entries of all coverages that are meant; those outside the period do not
   *     count
   * @param told what was told before: what says nearly the same is no news
   */
  public static Digest of(Period period, List<Filed> published, Size size, List<Excerpt> told) {
    List<Filed> within =
        published.stream()
            .filter(filed -> period.holds(filed.entry().publishedAt()))
            .sorted(Comparator.comparing(filed -> filed.entry().publishedAt()))
            .toList();
    Map<Masthead, List<Filed>> byCoverage =
        within.stream()
            .collect(
                Collectors.groupingBy(Filed::coverage, LinkedHashMap::new, Collectors.toList()));
    List<Material> materials =
        byCoverage.entrySet().stream()
            .map(one -> Material.of(one.getKey(), one.getValue()))
            .toList();
    List<Excerpt> developments = new Developments(Signal.ALL).choose(materials, size, told);
    return new Digest(
        period,
        List.copyOf(byCoverage.keySet()),
        within.size(),
        developments,
        Voices.choose(materials, size.quotes(), developments),
        Tally.of(period, within));
  }

  /** Whether nothing was published that is worth telling. */
  public boolean isEmpty() {
    return developments.isEmpty();
  }
}
