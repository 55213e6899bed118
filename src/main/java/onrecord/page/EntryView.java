package onrecord.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;

/** Lays out the page of one entry. */
final class EntryView {
  private final Words words;
  private final Frame frame;
  private final EntryArticle article;
  private final Corrections corrections;
  private final Verdict verdict;

  EntryView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
    this.article = new EntryArticle(words);
    this.corrections = new Corrections(words);
    this.verdict = new Verdict(words);
  }

  String write(EntryPage page) {
    Shown shown = page.shown();
    ZoneId zone = page.coverage().zone();
    Versions versions = Versions.of(shown);
    Stand stand = page.quote().map(quote -> Stand.of(quote, shown.entry())).orElse(Stand.NOWHERE);
    Tag main = Tag.of("main");
    notices(page, versions).forEach(main::add);
    page.quote().ifPresent(quote -> main.add(verdict.of(page, quote, stand, versions)));
    main.add(article.article(page.coverage(), page.links(), shown, "h1", stand));
    main.add(versions(page, versions)).add(corrections.of(shown, zone)).add(neighbours(page));
    page.data().ifPresent(json -> main.add(TimelineView.data(json)));
    return frame.page(head(page, stand), page.coverage(), page.links(), main);
  }

  private List<Tag> notices(EntryPage page, Versions versions) {
    Entry entry = page.shown().entry();
    Optional<Tag> withdrawn =
        versions
            .withdrawn()
            .map(at ->
                Tag.of("p", words.ours("withdrawn") + " ")
                    .kind("notice")
                    .add(Words.time(at, page.coverage().zone())));
    Optional<Tag> outdated =
        entry.version() < versions.newest()
            ? Optional.of(
                Tag.of("p", words.ours("outdated", entry.version()) + " ")
                    .kind("notice")
                    .add(Tag.link(page.links().entry(entry.id()), words.ours("outdated.newest"))))
            : Optional.empty();
    return List.of(withdrawn, outdated).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Tag> versions(EntryPage page, Versions versions) {
    if (versions.all().size() < 2) {
      return Optional.empty();
    }
    Tag list = Tag.of("ol").kind("versions");
    versions.all().forEach(version -> list.add(version(page, version)));
    return Optional.of(Tag.of("section").add(Tag.of("h2", words.ours("versions")), list));
  }

  private Tag version(EntryPage page, Versions.Version version) {
    Entry entry = version.entry();
    Tag link =
        Tag.link(
            page.links().version(entry.id(), entry.version()),
            words.ours("version", entry.version()));
    if (entry.version() == page.shown().entry().version()) {
      link.set("aria-current", "true");
    }
    Tag item = Tag.of("li").set("value", String.valueOf(entry.version())).add(link);
    version
        .noticed()
        .ifPresent(at ->
            item.text(" \u00b7 " + words.ours("noticed") + " ")
                .add(Words.time(at, page.coverage().zone())));
    return item;
  }

  private Optional<Tag> neighbours(EntryPage page) {
    if (page.older().isEmpty() && page.newer().isEmpty()) {
      return Optional.empty();
    }
    Tag nav = Tag.of("nav").kind("pager").set("aria-label", words.ours("pager"));
    page.older().ifPresent(entry -> nav.add(neighbour(page, entry, "prev", "older.entry")));
    page.newer().ifPresent(entry -> nav.add(neighbour(page, entry, "next", "newer.entry")));
    return Optional.of(nav);
  }

  private Tag neighbour(EntryPage page, Entry entry, String relation, String key) {
    Tag link = Tag.link(page.links().entry(entry.id()), words.ours(key) + " ").set("rel", relation);
    return link.add(Tag.aside(Headline.of(entry)));
  }

  private Head head(EntryPage page, Stand stand) {
    Preview preview = new Preview(words, page, stand);
    return new Head(
        preview.title(),
        preview.about(),
        Optional.of(address(page)),
        Optional.of(page.shown().entry().publishedAt()),
        page.links().isPrivate() || page.quote().isPresent(),
        List.of(),
        List.of());
  }

  private static URI address(EntryPage page) {
    Entry entry = page.shown().entry();
    return page.pinned()
        ? page.links().version(entry.id(), entry.version())
        : page.links().entry(entry.id());
  }
}
