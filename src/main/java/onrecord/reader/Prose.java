package onrecord.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads markup or plain text as paragraphs, each of its kind. */
public final class Prose implements NodeFilter {
  private static final int MAX_NODES = 200_000;

  private final Set<Element> leftOut;
  private final Paragraphs paragraphs = new Paragraphs();
  private final Deque<Kind> kinds = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int quotations;
  private int nodes;

  private Prose(Set<Element> leftOut) {
    this.leftOut = leftOut;
    kinds.push(Kind.BODY);
  }

  /** The paragraphs of a string that is plain text or markup. */
  public static List<Paragraph> of(String body) {
    String decoded = Entities.hasMarkup(body) ? body : Entities.decoded(body);
    return Entities.hasMarkup(decoded)
        ? of(Markup.fragment(decoded), Set.of())
        : PlainProse.of(decoded);
  }

  /**
   * The paragraphs of an element.
   *
   * @param leftOut elements below it that are none of its text
   */
  public static List<Paragraph> of(Element element, Set<Element> leftOut) {
    Prose prose = new Prose(leftOut);
    NodeTraversor.filter(prose, element);
    prose.flush();
    return prose.paragraphs.list();
  }

  /** The paragraphs of an element that stand before another inside it. */
  public static List<Paragraph> before(Element end, Element element) {
    Prose prose = new Prose(Set.of());
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            return node.equals(end) ? FilterResult.STOP : prose.head(node, depth);
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return prose.tail(node, depth);
          }
        },
        element);
    prose.flush();
    return prose.paragraphs.list();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MAX_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      text(words.getWholeText());
    } else if (node instanceof Element element) {
      return element(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      quotations -= element.normalName().equals("blockquote") ? 1 : 0;
      if (Furniture.isBlock(element)) {
        flush();
        kinds.pop();
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    if (leftOut.contains(element) || Furniture.isNoText(element)) {
      media(Furniture.title(element));
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "img", "amp-img" -> media(Furniture.alternative(element));
      case "br", "hr" -> flush();
      case "a" -> links++;
      case "blockquote" -> quotations++;
      default -> {}
    }
    media(Furniture.embedded(element));
    if (Furniture.isBlock(element)) {
      flush();
      kinds.push(Furniture.kind(element, kinds.getFirst()));
    }
    return FilterResult.CONTINUE;
  }

  private void text(String words) {
    text.append(words);
    linked += links > 0 ? words.strip().length() : 0;
  }

  private void media(String words) {
    if (!words.isBlank()) {
      flush();
      paragraphs.add(Kind.MEDIA, words, false);
    }
  }

  private void flush() {
    String words = text.toString();
    boolean allLinked = linked > 0 && linked >= 0.9 * words.strip().length();
    if (quotations > 0) {
      paragraphs.quoted(kinds.getFirst(), words);
    } else {
      paragraphs.add(kinds.getFirst(), words, allLinked);
    }
    text.setLength(0);
    linked = 0;
  }
}
