package onrecord.reader.liveblog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.reader.Skips;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Parses HTML within bounds: what lies deeper than 400 elements, or after the first 400,000 nodes,
 * is taken away and reported. Real pages stay under a tenth of either; without bounds, selectors
 * that climb or descend would take time that grows with the square of a hostile page.
 */
final class Markup {
  private static final int MAX_DEPTH = 400;
  private static final int MAX_NODES = 400_000;

  private Markup() {}

  static Document parse(String html, Skips skips) {
    Document page = parsed(html, skips);
    Bounds bounds = new Bounds();
    NodeTraversor.filter(bounds, page);
    if (bounds.removed > 0) {
      skips.add(
          "whole page",
          bounds.removed + " elements",
          "expected at most " + MAX_DEPTH + " in one another and " + MAX_NODES + " in all");
    }
    return page;
  }

  /** jsoup 1.21.2 throws for some mis-nested pages; its XML parser orders nothing and takes all. */
  private static Document parsed(String html, Skips skips) {
    try {
      return Jsoup.parse(html);
    } catch (RuntimeException e) {
      skips.add(
          "whole page", String.valueOf(e.getMessage()), "expected elements nested as in HTML");
      return Jsoup.parse(html, "", Parser.xmlParser());
    }
  }

  /** Those of some elements that lie in no other of them, in page order. */
  static List<Element> outermost(Document page, List<Element> elements) {
    Set<Node> wanted = new HashSet<>(elements);
    List<Element> found = new ArrayList<>();
    NodeTraversor.filter(
        (node, _) -> {
          if (node instanceof Element element && wanted.contains(node)) {
            found.add(element);
            return FilterResult.SKIP_CHILDREN;
          }
          return FilterResult.CONTINUE;
        },
        page);
    return found;
  }

  private static final class Bounds implements NodeFilter {
    private int nodes;
    private int removed;

    @Override
    public FilterResult head(Node node, int depth) {
      boolean beyond = depth > MAX_DEPTH || ++nodes > MAX_NODES;
      removed += beyond ? 1 : 0;
      return beyond ? FilterResult.REMOVE : FilterResult.CONTINUE;
    }
  }
}
