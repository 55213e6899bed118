package onrecord.page;

import java.util.Optional;

/** Says whether words stand in an entry as it is shown, or where else. */
final class Verdict {
  private final Words words;

  Verdict(Words words) {
    this.words = words;
  }

  Tag of(EntryPage page, String quote, Stand stand, Versions versions) {
    int shown = page.shown().entry().version();
    Optional<Integer> exactly = elsewhere(quote, versions);
    if (stand.isThere() && !stand.exact() && exactly.isEmpty()) {
      return Tag.of("p", words.ours("verdict.nearly", shown)).kind("verdict yes");
    }
    if (stand.isThere() && stand.exact()) {
      return Tag.of("p", words.ours("verdict.here", shown)).kind("verdict yes");
    }
    return exactly
        .map(version -> elsewhere(page, quote, version))
        .orElseGet(() -> Tag.of("p", words.ours("verdict.nowhere")).kind("verdict no"))
        .add(Tag.of("q").set("dir", "auto").text(quote));
  }

  private static Optional<Integer> elsewhere(String quote, Versions versions) {
    Search search = new Search(quote);
    return versions.all().reversed().stream()
        .filter(version -> search.in(version.entry()).isThere())
        .map(version -> version.entry().version())
        .findFirst();
  }

  private Tag elsewhere(EntryPage page, String quote, int version) {
    Tag link =
        Tag.link(
            page.links().quoted(page.shown().entry().id(), version, quote),
            words.ours("version", version));
    int shown = page.shown().entry().version();
    return Tag.of("p", words.ours("verdict.elsewhere", shown) + " ")
        .kind("verdict no")
        .add(link)
        .text(". ");
  }
}
