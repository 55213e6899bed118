package onrecord.reader.feed;

import com.rometools.rome.io.FeedException;
import java.util.Optional;
import onrecord.reader.Addresses;
import onrecord.reader.Document;
import onrecord.reader.Markup;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import onrecord.reader.Skips;
import org.jsoup.nodes.Element;

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, well-formed or not. A feed without an
 * entry is read as one.
 */
public final class FeedReader implements PageReader {
  @Override
  public boolean recognises(Document document) {
    return XmlText.of(document.text()).rootName().filter(Dialect::isRoot).isPresent();
  }

  @Override
  public Reading read(Document document) throws PageException {
    Skips skips = new Skips();
    Element root = root(document, skips);
    FeedXml feed = FeedXml.of(root);
    FeedFacts facts = feed.facts(document);
    FeedAssembly assembly = new FeedAssembly(document, facts, skips);
    Bases bases = Bases.of(document.name(), facts.url());
    for (Element item : feed.items()) {
      add(feed, item, bases.at(item), assembly);
    }
    if (Names.isCutOff(root)) {
      skips.add("whole page", "", "cut off; expected </" + root.tagName() + ">");
    }
    return assembly
        .reading(feed.dialect().format(root))
        .continuedAt(Addresses.next(document.name(), facts.url(), next(root)));
  }

  /** The page of older items (RFC 5005, 3), which RSS borrows from Atom. */
  private static Optional<String> next(Element root) {
    return root.select("link, *|link").stream()
        .filter(link -> link.attr("rel").equals("next"))
        .filter(link -> link.parents().size() <= 3)
        .map(link -> link.attr("href"))
        .findFirst();
  }

  private static Element root(Document document, Skips skips) throws PageException {
    org.jsoup.nodes.Document xml = Markup.xml(XmlText.of(document.text()).cleaned(), skips);
    Optional<Element> root =
        xml.children().stream().filter(e -> Dialect.isRoot(Names.local(e))).findFirst();
    return root.orElseThrow(() ->
        new PageException(
            document.name(), "whole page", "no feed; expected an element rss, RDF or feed"));
  }

  private static void add(FeedXml feed, Element item, Bases bases, FeedAssembly assembly) {
    if (Names.isCutOff(item)) {
      assembly.refuse(Names.place(item), title(item), "cut off; expected its end");
      return;
    }
    try {
      assembly.add(feed.item(item, bases));
    } catch (FeedException | RuntimeException e) {
      assembly.refuse(Names.place(item), title(item), "cannot be read: " + e.getMessage());
    }
  }

  private static String title(Element item) {
    return Names.child(item, "title").map(Element::wholeText).orElse("");
  }
}
