package onrecord.reader.liveblog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.reader.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that each hold one entry. They are known by schema.org's microdata, by the
 * attributes and class names that live blog software gives them, or, in a page with none of these,
 * by being several articles in one place with a time each.
 */
final class Blocks {
  private static final int MAX_BLOCKS = 5_000;
  private static final int MIN_PLAIN_ARTICLES = 3;
  private static final List<String> MARKED =
      List.of(
          "[itemprop=liveBlogUpdate]",
          "article[id^=block-], div.block[id^=block-], [data-block-id]",
          "[data-post-time][id]",
          "[data-sort-time][id]",
          "article[id^=post_], .lx-stream-post, [data-testid=live-post], [data-testid=content-post]",
          "[itemtype$=LiveBlogPosting] [itemtype$=BlogPosting]");
  private static final Pattern LIVE_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])live-?(?:blog|event|post|update|feed|entry|stream"
              + "|page)s?[_-]{1,2}(?:entry|post|item|block|update|card)(?:$|\\s)");

  private Blocks() {}

  /** The blocks of a page in page order; none where it has no live blog that is known here. */
  static List<Element> of(Document page) {
    for (String selector : MARKED) {
      List<Element> found = outermost(page, page.select(selector));
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Element> named =
        page.select("[class*=live]").stream()
            .filter(e -> LIVE_CLASS.matcher(e.className()).find())
            .toList();
    List<Element> classed = outermost(page, named).stream().filter(Blocks::hasTime).toList();
    return classed.isEmpty() ? plainArticles(page) : classed;
  }

  /**
   * The element that carries each id, for ids that a page's data names: the very id, or one that
   * ends in it ("block-646219" for "646219").
   */
  static Map<String, Element> byId(Document page, List<String> ids) {
    Map<String, Element> elements = new HashMap<>();
    for (Element element : page.select("[id], [data-id], [data-block-id]")) {
      for (String name : List.of("id", "data-block-id", "data-id")) {
        if (element.hasAttr(name) && holdsText(element)) {
          elements.putIfAbsent(element.attr(name), element);
          elements.putIfAbsent(lastPart(element.attr(name)), element);
        }
      }
    }
    Map<String, Element> wanted = new LinkedHashMap<>();
    for (String id : ids) {
      Optional.ofNullable(elements.get(id))
          .or(() -> Optional.ofNullable(elements.get(lastPart(id))))
          .ifPresent(e -> wanted.put(id, e));
    }
    wanted.values().retainAll(outermost(page, List.copyOf(wanted.values())));
    return wanted;
  }

  private static List<Element> outermost(Document page, List<Element> found) {
    return Markup.outermost(page, found).stream().limit(MAX_BLOCKS).toList();
  }

  private static String lastPart(String id) {
    return id.replaceFirst("^(?:block|post|entry|update|live)[-_]", "");
  }

  /** An anchor without text marks a place and holds nothing. */
  private static boolean holdsText(Element element) {
    return !element.normalName().equals("a") && element.childNodeSize() > 0;
  }

  private static boolean hasTime(Element element) {
    return element.selectFirst("time") != null;
  }

  private static List<Element> plainArticles(Document page) {
    Map<Element, List<Element>> siblings = new LinkedHashMap<>();
    for (Element article : page.select("article")) {
      Element parent = article.parent();
      boolean timed = article.selectFirst("time[datetime]") != null;
      if (timed && parent != null && article.selectFirst("p") != null) {
        Element place =
            parent.normalName().equals("li") && parent.parent() != null ? parent.parent() : parent;
        siblings.computeIfAbsent(place, _ -> new ArrayList<>()).add(article);
      }
    }
    return siblings.values().stream()
        .filter(s -> s.size() >= MIN_PLAIN_ARTICLES)
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }
}
