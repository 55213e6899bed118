package onrecord.page;

import java.net.URI;
import java.util.Optional;
import onrecord.coverage.Masthead;

/** What stands around every page: the head, the way around, the search box, the foot. */
final class Frame {
  private static final int MOST_DESCRIBED = 300;

  private final Words words;
  private final Site site;

  Frame(Words words, Site site) {
    this.words = words;
    this.site = site;
  }

  /** A page that belongs to no coverage. */
  String page(Head head, Tag main) {
    Tag nav = nav().add(home());
    return written(head, nav, main);
  }

  /** A page of a coverage. */
  String page(Head head, Masthead coverage, Links links, Tag main) {
    Tag nav =
        nav()
            .add(
                home(),
                item(links.timeline(), Words.title(coverage)),
                item(links.people(), words.ours("people")),
                item(links.changes(), words.ours("changes")));
    return written(head, nav, main);
  }

  /** The box that a question is typed into. */
  Tag search(URI target, String question, String label) {
    return Tag.of("form")
        .kind("search")
        .set("role", "search")
        .set("action", target.toString())
        .add(
            Tag.of("label", label).set("for", "question"),
            Tag.of("input")
                .set("id", "question")
                .set("name", "question")
                .set("type", "search")
                .set("maxlength", "1000")
                .set("dir", "auto")
                .set("autocomplete", "off")
                .set("value", question),
            Tag.of("button", words.ours("ask")).set("type", "submit"));
  }

  private Tag nav() {
    return Tag.of("nav").kind("around").set("aria-label", words.ours("around"));
  }

  private Tag home() {
    return item(site.home(), words.ours("name"));
  }

  private static Tag item(URI address, String name) {
    return Tag.link(address).add(Tag.aside(name));
  }

  private String written(Head head, Tag nav, Tag main) {
    return Html.document(head(head), body(nav, main));
  }

  private Tag body(Tag nav, Tag main) {
    return Tag.of("body")
        .add(
            Tag.link(URI.create("#main"), words.ours("skip")).kind("skip"),
            Tag.of("header").kind("site").add(nav),
            main.set("id", "main").set("tabindex", "-1"),
            Tag.of("footer").kind("site").add(Tag.of("p", words.ours("promise"))));
  }

  private Tag head(Head head) {
    Tag tag =
        Tag.of("head")
            .add(
                Tag.of("meta").set("charset", "utf-8"),
                meta("viewport", "width=device-width, initial-scale=1"),
                Tag.of("title", head.title()),
                meta("description", shortened(head.description())),
                meta("color-scheme", "light dark"),
                meta("theme-color", "#1f4e79"));
    if (head.hidden()) {
      tag.add(meta("robots", "noindex"));
    }
    head.alternates().forEach(other -> tag.add(alternate(other)));
    head.neighbours().forEach(other -> tag.add(link(other.relation(), other.address())));
    head.address().ifPresent(address -> tag.add(link("canonical", site.absolute(address))));
    preview(tag, head);
    return tag.add(
        link("icon", site.asset(Asset.ICON)),
        link("stylesheet", site.asset(Asset.STYLE)),
        Tag.of("script").set("src", site.asset(Asset.SCRIPT).toString()).flag("defer"));
  }

  /** Open Graph, as Discord, Telegram and others read it. */
  private void preview(Tag tag, Head head) {
    tag.add(
        property("og:site_name", words.ours("name")),
        property("og:type", head.published().isPresent() ? "article" : "website"),
        property("og:title", head.title()),
        property("og:description", shortened(head.description())),
        meta("twitter:card", "summary"));
    head.address()
        .map(site::absolute)
        .ifPresent(url -> tag.add(property("og:url", url.toString())));
    head.published()
        .ifPresent(time -> tag.add(property("article:published_time", time.toString())));
  }

  private static Tag alternate(Head.Alternate other) {
    return link("alternate", other.address()).set("type", other.type()).set("title", other.title());
  }

  private static Tag link(String relation, URI address) {
    return Tag.of("link").set("rel", relation).set("href", address.toString());
  }

  private static Tag meta(String name, String content) {
    return Tag.of("meta").set("name", name).set("content", content);
  }

  private static Tag property(String name, String content) {
    return Tag.of("meta").set("property", name).set("content", content);
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MOST_DESCRIBED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_DESCRIBED)) + "\u2026";
  }

  /** Empty where a link would leave the web. */
  static Optional<URI> web(Optional<URI> address) {
    return address.filter(url -> "http".equals(url.getScheme()) || "https".equals(url.getScheme()));
  }
}
