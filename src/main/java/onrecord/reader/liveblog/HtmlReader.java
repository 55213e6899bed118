package onrecord.reader.liveblog;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.reader.Addresses;
import onrecord.reader.Document;
import onrecord.reader.Markup;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;
import org.jsoup.nodes.Element;

/** Reads a live page in HTML: its JSON-LD completed from its markup, or its markup alone. */
public final class HtmlReader implements PageReader {
  private static final int START = 2_000;

  @Override
  public boolean recognises(Document document) {
    String text = document.text().replace("\ufeff", "").stripLeading();
    String start = text.substring(0, Math.min(START, text.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("<")
        || Stream.of("<html", "<head", "<body", "<script", "<article", "<div")
            .anyMatch(start::contains);
  }

  @Override
  public Reading read(Document document) throws PageException {
    Skips skips = new Skips();
    org.jsoup.nodes.Document page = Markup.parse(document.text(), skips);
    Optional<LiveBlogPosting> posting = posting(page);
    Optional<OnrecordPosting> ours = posting.flatMap(OnrecordPosting::of);
    if (ours.isPresent()) {
      return reading(ours.get(), document, next(page), skips);
    }
    List<Element> blocks = Blocks.of(page);
    PageFacts facts = HtmlFacts.of(page, posting, blocks);
    Reading reading =
        posting.isEmpty()
            ? fromMarkup(document, facts, blocks, skips)
            : fromData(document, page, posting.get(), facts, blocks, skips);
    return reading.continuedAt(Addresses.next(document.name(), facts.url(), next(page)));
  }

  /** What stands beside the data on a page of ours is the same again, but for the link onwards. */
  private static Reading reading(
      OnrecordPosting ours, Document document, Optional<String> next, Skips skips)
      throws PageException {
    Reading reading = ours.reading(document, "LiveBlogPosting in HTML", skips);
    return next.isEmpty() ? reading : reading.continuedAt(ours.beside(document, next));
  }

  private static Optional<String> next(org.jsoup.nodes.Document page) {
    return Optional.ofNullable(
            page.selectFirst("link[rel~=(?i)^next$][href], a[rel~=(?i)\\bnext\\b][href]"))
        .map(link -> link.attr("href"));
  }

  private static Optional<LiveBlogPosting> posting(org.jsoup.nodes.Document page) {
    return page.select("script[type*=ld+json]").stream()
        .flatMap(script -> LiveBlogPosting.in(JsonTree.parse(data(script))).stream())
        .max(Comparator.comparingInt(LiveBlogPosting::size));
  }

  private static String data(Element script) {
    return script.data().isEmpty() ? script.wholeText() : script.data();
  }

  private static Reading fromMarkup(
      Document document, PageFacts facts, List<Element> blocks, Skips skips) throws PageException {
    List<Draft> drafts = blocks.stream().map(b -> Block.read(b, facts.url())).toList();
    return new Assembly(document, facts, skips).reading(drafts, "live blog markup in HTML");
  }

  private static Reading fromData(
      Document document,
      org.jsoup.nodes.Document page,
      LiveBlogPosting posting,
      PageFacts facts,
      List<Element> blocks,
      Skips skips)
      throws PageException {
    List<Draft> data = posting.drafts(skips);
    Map<String, Element> elements =
        Blocks.byId(page, data.stream().flatMap(d -> d.id().stream()).toList());
    Map<String, Draft> markup = new HashMap<>();
    for (Draft draft : data) {
      draft
          .id()
          .map(elements::get)
          .ifPresent(e -> markup.put(draft.place(), Block.read(e, facts.url())));
    }
    Completion completion = new Completion(data, markup);
    List<Draft> drafts = new ArrayList<>(completion.drafts());
    drafts.addAll(unlisted(blocks, elements, facts.url()));
    return new Assembly(document, facts, skips)
        .reading(drafts, "LiveBlogPosting in HTML" + completion.taken());
  }

  /** Entries that the page shows and its data does not list, such as those a cut took away. */
  private static List<Draft> unlisted(
      List<Element> blocks, Map<String, Element> listed, Optional<URI> page) {
    return blocks.stream()
        .filter(b -> !listed.containsValue(b))
        .map(b -> Block.read(b, page))
        .toList();
  }
}
