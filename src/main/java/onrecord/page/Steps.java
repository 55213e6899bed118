package onrecord.page;

import java.net.URI;
import java.util.Optional;

/** The way through a list that stands on several pages; the number goes into "page". */
final class Steps {
  private final Words words;

  Steps(Words words) {
    this.words = words;
  }

  /** Empty where all of it is on one page. */
  Optional<Tag> of(URI list, Portion<?> portion) {
    if (portion.pages() == 1) {
      return Optional.empty();
    }
    Tag nav = Tag.of("nav").kind("pager").set("aria-label", words.ours("pager"));
    if (portion.hasPrevious()) {
      nav.add(step(list, portion.number() - 1, "prev", "previous"));
    }
    nav.add(Tag.of("span", words.ours("pages", portion.number(), portion.pages())));
    if (portion.hasNext()) {
      nav.add(step(list, portion.number() + 1, "next", "next"));
    }
    return Optional.of(nav);
  }

  private Tag step(URI list, int page, String relation, String key) {
    return Tag.link(URI.create(list + "?page=" + page), words.ours(key)).set("rel", relation);
  }
}
