package onrecord.digest;

import java.util.Set;
import onrecord.answer.Excerpt;
import onrecord.index.Stems;

/**
 * What may become a development.
 *
 * @param excerpt a title, or a sentence
 * @param isTitle whether it is its entry's title
 * @param stems its telling words
 * @param lateness how late its entry came among those of its coverage, 0 to 1
 * @param material what it was taken from
 */
record Candidate(
    Excerpt excerpt, boolean isTitle, Set<String> stems, double lateness, Material material) {
  static Candidate of(Excerpt excerpt, boolean isTitle, double lateness, Material material) {
    Set<String> stems = Set.copyOf(Stems.telling(excerpt.text()));
    return new Candidate(excerpt, isTitle, stems, lateness, material);
  }

  /** The share of words in common with another's, of the fewer words of the two, 0 to 1. */
  double overlap(Set<String> others) {
    int fewer = Math.min(stems.size(), others.size());
    long common = stems.stream().filter(others::contains).count();
    return fewer == 0 ? 0 : (double) common / fewer;
  }
}
