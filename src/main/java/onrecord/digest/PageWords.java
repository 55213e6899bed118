package onrecord.digest;

import java.util.List;
import java.util.Set;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.text.ResourceLines;

/** Tells titles that speak of the page ("Afternoon summary") from those that tell what happened. */
final class PageWords {
  /** A title of which so large a part speaks of the page tells of nothing else. */
  private static final double MOSTLY = 0.6;

  private static final Set<String> WORDS =
      Set.copyOf(ResourceLines.of(PageWords.class, "page-words.txt"));

  private PageWords() {}

  static boolean isOfThePage(String title) {
    List<Stem> stems = Stems.of(title);
    long ofThePage =
        stems.stream().filter(stem -> stem.stop() || WORDS.contains(stem.word())).count();
    return ofThePage >= MOSTLY * stems.size();
  }
}
