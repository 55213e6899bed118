package onrecord.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lays out a page of a timeline. */
final class TimelineView {
  private final Words words;
  private final Frame frame;
  private final EntryArticle article;
  private final Chart chart;

  TimelineView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
    this.article = new EntryArticle(words);
    this.chart = new Chart(words);
  }

  String write(TimelinePage page) {
    Links links = page.links();
    Tag main =
        Tag.of("main")
            .add(heading(page))
            .add(frame.search(links.ask(), "", words.ours("ask.coverage")))
            .add(chart.of(page.published(), page.coverage().zone()))
            .add(orders(page), entries(page))
            .add(pager(page));
    page.data().ifPresent(json -> main.add(data(json)));
    return frame.page(head(page), page.coverage(), links, main);
  }

  static Tag data(String json) {
    return Tag.of("script").set("type", "application/ld+json").json(json);
  }

  private Tag heading(TimelinePage page) {
    Tag facts = Tag.of("p").kind("when").text(words.ours("entries", page.published().size()));
    page.published().stream()
        .max(Comparator.naturalOrder())
        .ifPresent(newest ->
            facts
                .text(" \u00b7 " + words.ours("newest") + " ")
                .add(Words.time(newest, page.coverage().zone())));
    page.coverage()
        .publisher()
        .ifPresent(publisher -> facts.text(" \u00b7 ").add(Tag.aside(publisher)));
    Frame.web(page.coverage().url())
        .ifPresent(url -> facts.text(" \u00b7 ").add(Tag.link(url, words.ours("page"))));
    return Tag.of("header").add(Tag.record("h1", Words.title(page.coverage())), facts);
  }

  private Tag orders(TimelinePage page) {
    Tag nav = Tag.of("nav").kind("orders").set("aria-label", words.ours("order"));
    for (Order order : Order.values()) {
      Tag link =
          Tag.link(
              page.links().timeline(order, Optional.empty()), words.ours("order." + order.word()));
      nav.add(order == page.order() ? link.set("aria-current", "true") : link);
    }
    return nav;
  }

  private Tag entries(TimelinePage page) {
    Tag entries = Tag.of("div").set("id", "entries");
    if (page.isLive()) {
      entries
          .set("data-events", page.links().events(page.lastEvent()).toString())
          .set("data-order", page.order().word())
          .set("data-one", words.ours("arrived.one"))
          .set("data-many", words.ours("arrived.many"))
          .set("data-changed", words.ours("changed"))
          .set("data-gone", words.ours("gone"))
          .set("data-stale", words.ours("stale"));
    }
    if (page.entries().isEmpty()) {
      return entries.add(Tag.of("p", words.ours("none")).kind("none"));
    }
    return entries.add(
        page.entries().stream().map(shown -> article.of(page.coverage(), page.links(), shown)));
  }

  private Optional<Tag> pager(TimelinePage page) {
    List<Tag> links = new ArrayList<>();
    page.previous().ifPresent(at -> links.add(step(page, at, "prev")));
    page.next().ifPresent(at -> links.add(step(page, at, "next")));
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Tag.of("nav").kind("pager").set("aria-label", words.ours("pager")).add(links));
  }

  private Tag step(TimelinePage page, Cursor at, String relation) {
    boolean older = relation.equals("next") == (page.order() == Order.NEWEST);
    return Tag.link(
            page.links().timeline(page.order(), Optional.of(at)),
            words.ours(older ? "older" : "newer"))
        .set("rel", relation);
  }

  private Head head(TimelinePage page) {
    Links links = page.links();
    String title = Words.title(page.coverage());
    List<Head.Neighbour> neighbours = new ArrayList<>();
    page.previous().ifPresent(at -> neighbours.add(neighbour(page, "prev", at)));
    page.next().ifPresent(at -> neighbours.add(neighbour(page, "next", at)));
    return new Head(
        title,
        words.ours("timeline.about", page.published().size()),
        Optional.of(links.timeline(page.order(), page.cursor())),
        Optional.empty(),
        links.isPrivate(),
        List.of(
            new Head.Alternate(
                "application/ld+json", links.data(page.order(), page.cursor()), title),
            new Head.Alternate("application/atom+xml", links.feed(), title)),
        neighbours);
  }

  private static Head.Neighbour neighbour(TimelinePage page, String relation, Cursor at) {
    URI address = page.links().timeline(page.order(), Optional.of(at));
    return new Head.Neighbour(relation, address);
  }
}
