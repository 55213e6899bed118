package onrecord.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Parses HTML and XML within bounds: what lies deeper than 400 elements of HTML or 100 of XML, or
 * after the first 400,000 nodes, is taken away and reported. Real pages stay under a tenth of any;
 * without bounds, selectors that climb or descend would take time that grows with the square of a
 * hostile page. No declaration is ever followed: jsoup knows no entity but those of HTML.
 */
public final class Markup {
  private static final int MAX_DEPTH = 400;
  private static final int MAX_XML_DEPTH = 100;
  private static final int MAX_NODES = 400_000;

  private Markup() {}

  /** The tree of a page in HTML. */
  public static Document parse(String html, Skips skips) {
    return bounded(parsed(html, skips), MAX_DEPTH, skips);
  }

  /** The tree of a document in XML, well-formed or not; each element knows its line. */
  public static Document xml(String xml, Skips skips) {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    Document tree = Jsoup.parse(xml, "", parser);
    tree.outputSettings().prettyPrint(false);
    return bounded(tree, MAX_XML_DEPTH, skips);
  }

  /** The tree of a piece of HTML. */
  static Element fragment(String html) {
    try {
      return Jsoup.parseBodyFragment(html).body();
    } catch (RuntimeException e) {
      return Jsoup.parse(html, "", Parser.xmlParser());
    }
  }

  private static Document bounded(Document page, int maxDepth, Skips skips) {
    Bounds bounds = new Bounds(maxDepth);
    NodeTraversor.filter(bounds, page);
    if (bounds.removed > 0) {
      skips.add(
          "whole page",
          bounds.removed + " elements",
          "expected at most " + maxDepth + " in one another and " + MAX_NODES + " in all");
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
  public static List<Element> outermost(Document page, List<Element> elements) {
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
    private final int maxDepth;
    private int nodes;
    private int removed;

    Bounds(int maxDepth) {
      this.maxDepth = maxDepth;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      boolean beyond = depth > maxDepth || ++nodes > MAX_NODES;
      removed += beyond ? 1 : 0;
      return beyond ? FilterResult.REMOVE : FilterResult.CONTINUE;
    }
  }
}
