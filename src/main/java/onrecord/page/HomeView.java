package onrecord.page;

import java.time.Instant;
import java.util.Comparator;

/** Lays out the list of coverages. */
final class HomeView {
  private static final Comparator<HomePage.Open> NEWEST_FIRST =
      Comparator.comparing((HomePage.Open open) -> open.newest().orElse(Instant.MIN)).reversed();

  private final Words words;
  private final Frame frame;

  HomeView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
  }

  String write(HomePage page, Site site) {
    String title = words.ours("name");
    Tag main =
        Tag.of("main")
            .add(
                Tag.of("h1", title),
                Tag.of("p", words.ours("home.lead")).kind("lead"),
                frame.search(site.ask(), "", words.ours("ask.all")),
                Tag.of("h2", words.ours(page.open().isEmpty() ? "home.none" : "home.open")));
    if (!page.open().isEmpty()) {
      main.add(
          Tag.of("ul")
              .kind("coverages")
              .add(page.open().stream().sorted(NEWEST_FIRST).map(this::item)));
    }
    return frame.page(Head.of(title, words.ours("home.lead"), site.home(), false), main);
  }

  private Tag item(HomePage.Open open) {
    Tag facts = Tag.of("p").kind("when").text(words.ours("entries", open.entries()));
    open.coverage()
        .publisher()
        .ifPresent(publisher -> facts.text(" \u00b7 ").add(Tag.aside(publisher)));
    open.newest()
        .ifPresent(newest ->
            facts
                .text(" \u00b7 " + words.ours("newest") + " ")
                .add(Words.time(newest, open.coverage().zone())));
    Tag link = Tag.link(open.links().timeline()).set("dir", "auto");
    return Tag.of("li").add(link.text(Words.title(open.coverage())), facts);
  }
}
