package onrecord.reader.liveblog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph;
import onrecord.reader.Addresses;
import onrecord.reader.Entities;
import onrecord.reader.Housekeeping;
import onrecord.reader.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page says of itself, in its JSON-LD or else in its head. */
final class HtmlFacts {
  private static final int MAX_TIMES = 50;
  private static final int MIN_LEAD_WORDS = 6;
  private static final int MAX_LEAD = 40;
  private static final Pattern DATED =
      Pattern.compile("\\b\\d{4}\\b.{0,20}\\b\\d{1,2}[:.]\\d{2}\\b|^\\d{1,2}[:.]\\d{2}\\b");

  private HtmlFacts() {}

  /**
   * Reads them.
   *
   * @param blocks the elements of its entries
   */
  static PageFacts of(Document page, Optional<LiveBlogPosting> posting, List<Element> blocks) {
    return new PageFacts(
        posting.flatMap(LiveBlogPosting::title).or(() -> title(page)),
        posting.flatMap(LiveBlogPosting::publisher).or(() -> meta(page, "property=og:site_name")),
        posting.flatMap(LiveBlogPosting::url).or(() -> url(page)),
        preface(page, posting, blocks),
        zoneNames(page));
  }

  private static List<Paragraph> preface(
      Document page, Optional<LiveBlogPosting> posting, List<Element> blocks) {
    List<Paragraph> told = posting.map(LiveBlogPosting::preface).orElse(List.of());
    List<Paragraph> described =
        told.isEmpty()
            ? meta(page, "name=description").map(Housekeeping::body).stream().toList()
            : told;
    return Stream.concat(described.stream(), lead(page, blocks)).distinct().toList();
  }

  /** The story that some pages tell above their first entry; short lines there are furniture. */
  private static Stream<Paragraph> lead(Document page, List<Element> blocks) {
    String title = title(page).orElse("");
    List<String> told = blocks.stream().map(Element::text).toList();
    return above(blocks).stream()
        .filter(p -> p.kind().isReported() && p.text().split(" ", -1).length >= MIN_LEAD_WORDS)
        .filter(p -> !DATED.matcher(p.text()).find() && !p.text().equals(title))
        .limit(MAX_LEAD)
        .filter(p -> told.stream().noneMatch(entry -> entry.contains(p.text())));
  }

  private static List<Paragraph> above(List<Element> blocks) {
    return blocks.stream()
        .findFirst()
        .flatMap(first ->
            Optional.ofNullable(first.parent())
                .map(parent -> parent.closest("article, main, [itemprop=articleBody]"))
                .map(around -> Prose.before(first, around)))
        .orElse(List.of());
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
