package onrecord.reader.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Has ROME read one item, or what a feed says of itself, out of the elements that matter: what it
 * would stumble over (a bad date, a rating, a length that is no number) it never sees.
 */
final class Rome {
  private static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  private static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  private static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

  private static final Set<String> OWN =
      Set.of("title", "link", "guid", "id", "description", "summary", "content", "author");
  private static final Set<String> PARTS_OF_AUTHOR = Set.of("name", "email");
  private static final Map<String, Namespace> FOREIGN =
      Map.of("encoded", CONTENT, "creator", DUBLIN_CORE);
  private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "type", "isPermaLink");

  private final Dialect dialect;

  Rome(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * One item.
   *
   * @throws FeedException if ROME cannot read it; it may also throw any RuntimeException
   */
  SyndEntry entry(org.jsoup.nodes.Element item) throws FeedException {
    Element element = converted(dialect.item(), item);
    Element channel = element("channel");
    Element root = root();
    if (dialect == Dialect.RSS) {
      channel.addContent(element);
    } else {
      root.addContent(element);
    }
    if (!dialect.isAtom()) {
      root.addContent(0, channel);
    }
    return read(root).getEntries().getFirst();
  }

  /** What a feed says of itself, by the element that says it; throws as {@link #entry}. */
  SyndFeed facts(org.jsoup.nodes.Element channel) throws FeedException {
    Element root = root();
    Element parent = dialect.isAtom() ? root : element("channel");
    if (!dialect.isAtom()) {
      root.addContent(parent);
    }
    addKnown(parent, channel);
    return read(root);
  }

  private static SyndFeed read(Element root) throws FeedException {
    return new SyndFeedInput().build(new Document(root));
  }

  private Element root() {
    return switch (dialect) {
      case RSS -> new Element("rss").setAttribute("version", "2.0");
      case RDF -> {
        Element root = new Element("RDF", RDF);
        root.addNamespaceDeclaration(dialect.namespace());
        yield root;
      }
      case ATOM_0_3 -> element("feed").setAttribute("version", "0.3");
      case ATOM_1_0 -> element("feed");
    };
  }

  private Element element(String name) {
    return new Element(name, dialect.namespace());
  }

  private Element converted(String name, org.jsoup.nodes.Element item) {
    Element element = element(name);
    if (item.hasAttr("rdf:about")) {
      element.setAttribute("about", clean(item.attr("rdf:about")), RDF);
    }
    addKnown(element, item);
    return element;
  }

  private void addKnown(Element to, org.jsoup.nodes.Element from) {
    for (org.jsoup.nodes.Element child : from.children()) {
      String name = Names.local(child);
      Namespace foreign = FOREIGN.get(name);
      if (foreign != null) {
        to.addContent(new Element(name, foreign).setText(clean(Markups.value(child))));
      } else if (OWN.contains(name) && isOwn(child, from) && !isInTheWay(child)) {
        to.addContent(own(name, child));
      }
    }
  }

  /** Whether an element is of the dialect itself: it has its parent's prefix, or none. */
  private static boolean isOwn(org.jsoup.nodes.Element child, org.jsoup.nodes.Element parent) {
    String prefix = Names.prefix(child);
    return prefix.isEmpty() || prefix.equals(Names.prefix(parent));
  }

  /**
   * ROME throws for an author of Atom who has an address and no name, and resolves the address of
   * an entry against a link to the feed itself.
   */
  private boolean isInTheWay(org.jsoup.nodes.Element element) {
    return dialect.isAtom()
        && switch (Names.local(element)) {
          case "author" -> Names.child(element, "name").isEmpty();
          case "link" -> !element.attr("rel").matches("(?i)\\s*(?:alternate)?\\s*");
          default -> false;
        };
  }

  private Element own(String name, org.jsoup.nodes.Element from) {
    Element element = element(name);
    from.attributes().asList().stream()
        .filter(a -> ATTRIBUTES.contains(a.getKey()))
        .forEach(a -> element.setAttribute(a.getKey(), clean(a.getValue())));
    if (dialect.isAtom() && name.equals("author")) {
      from.children().stream()
          .filter(part -> PARTS_OF_AUTHOR.contains(Names.local(part)))
          .forEach(part -> element.addContent(own(Names.local(part), part)));
      return element;
    }
    if (Markups.holdsMarkup(from)) {
      element.setAttribute("type", "html");
    }
    return element.setText(clean(Markups.value(from)));
  }

  /** Without the characters that XML forbids, which feeds hold all the same. */
  static String clean(String text) {
    boolean allowed = text.codePoints().allMatch(Verifier::isXMLCharacter);
    return allowed
        ? text
        : text.codePoints()
            .filter(Verifier::isXMLCharacter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** A list that ROME leaves null where there is nothing to list. */
  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
