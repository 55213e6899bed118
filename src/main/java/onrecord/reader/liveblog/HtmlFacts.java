package onrecord.reader.liveblog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Paragraph;
import onrecord.reader.Housekeeping;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page says of itself, in its JSON-LD or else in its head. */
final class HtmlFacts {
  private static final int MAX_TIMES = 50;

  private HtmlFacts() {}

  static PageFacts of(Document page, Optional<LiveBlogPosting> posting) {
    return new PageFacts(
        posting.flatMap(LiveBlogPosting::title).or(() -> title(page)),
        posting.flatMap(LiveBlogPosting::publisher).or(() -> meta(page, "property=og:site_name")),
        posting.flatMap(LiveBlogPosting::url).or(() -> url(page)),
        preface(page, posting),
        zoneNames(page));
  }

  private static List<Paragraph> preface(Document page, Optional<LiveBlogPosting> posting) {
    List<Paragraph> told = posting.map(LiveBlogPosting::preface).orElse(List.of());
    return told.isEmpty()
        ? meta(page, "name=description").map(Housekeeping::body).stream().toList()
        : told;
  }

  private static List<String> zoneNames(Document page) {
    return page.select("*:has(> time)").stream()
        .limit(MAX_TIMES)
        .flatMap(e -> Block.zoneNames(e).stream())
        .toList();
  }

  private static Optional<String> title(Document page) {
    return meta(page, "property=og:title")
        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
        .or(() -> Optional.of(page.title()))
        .map(Entities::line)
        .filter(t -> !t.isEmpty());
  }

  private static Optional<URI> url(Document page) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .flatMap(l -> Addresses.of(l.attr("href")))
        .or(() -> meta(page, "property=og:url").flatMap(Addresses::of));
  }

  private static Optional<String> meta(Document page, String attribute) {
    return Optional.ofNullable(page.selectFirst("meta[" + attribute + "]"))
        .map(m -> Entities.line(m.attr("content")))
        .filter(t -> !t.isEmpty());
  }
}
