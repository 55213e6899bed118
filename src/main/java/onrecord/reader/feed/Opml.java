package onrecord.reader.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.reader.Addresses;
import onrecord.reader.Document;
import onrecord.reader.Markup;
import onrecord.reader.PageException;
import onrecord.reader.Reading.Skipped;
import onrecord.reader.Skips;
import onrecord.text.Fold;
import org.jsoup.nodes.Element;

/**
 * A list of subscriptions in OPML 1.0 or 2.0 (http://opml.org/spec2.opml). Folders are looked into
 * and forgotten.
 *
 * @param subscriptions in the list's order, addresses distinct
 * @param skipped outlines that could not become one
 */
public record Opml(List<Subscription> subscriptions, List<Skipped> skipped) {
  public Opml {
    subscriptions = List.copyOf(subscriptions);
    skipped = List.copyOf(skipped);
  }

  /** Whether a text is OPML by its content, well-formed or not. */
  public static boolean recognises(String text) {
    return XmlText.of(text).rootName().filter("opml"::equals).isPresent();
  }

  /**
   * Reads a list, well-formed or not.
   *
   * @throws PageException if it is no OPML at all
   */
  public static Opml read(Document document) throws PageException {
    if (!recognises(document.text())) {
      throw new PageException(document.name(), "whole page", "no OPML; expected an element opml");
    }
    Skips skips = new Skips();
    List<Subscription> found = new ArrayList<>();
    Set<URI> addresses = new HashSet<>();
    Element list = Markup.xml(XmlText.of(document.text()).cleaned(), skips);
    for (Element outline : list.stream().toList()) {
      if (Names.local(outline).equals("outline")) {
        subscription(outline, skips).filter(s -> addresses.add(s.address())).ifPresent(found::add);
      }
    }
    return new Opml(found, skips.list());
  }

  private static Optional<Subscription> subscription(Element outline, Skips skips) {
    String address = attribute(outline, "xmlUrl").or(() -> attribute(outline, "url")).orElse("");
    Optional<URI> known = Addresses.of(address);
    boolean folder = address.isEmpty() && outline.childrenSize() > 0;
    if (known.isEmpty() && !folder) {
      skips.add(Names.place(outline), outline.attr("text"), "expected an http address in xmlUrl");
    }
    return known.map(uri -> new Subscription(title(outline, uri), uri));
  }

  private static String title(Element outline, URI address) {
    return attribute(outline, "title")
        .or(() -> attribute(outline, "text"))
        .orElse(address.toString());
  }

  private static Optional<String> attribute(Element outline, String name) {
    return Optional.of(Fold.whiteSpace(outline.attributes().getIgnoreCase(name)))
        .filter(value -> !value.isEmpty());
  }

  /**
   * Writes a list as OPML 2.0; the same list is always the same text.
   *
   * @param title what it is a list of
   */
  public static String write(String title, List<Subscription> subscriptions) {
    return Stream.of(
            Stream.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<opml version=\"2.0\">",
                "  <head><title>" + escaped(title) + "</title></head>",
                "  <body>"),
            subscriptions.stream().map(Opml::outline),
            Stream.of("  </body>", "</opml>", ""))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String outline(Subscription subscription) {
    String title = escaped(subscription.title());
    String address = escaped(subscription.address().toString());
    return "    <outline type=\"rss\" text=\"%s\" title=\"%s\" xmlUrl=\"%s\"/>"
        .formatted(title, title, address);
  }

  private static String escaped(String text) {
    return Rome.clean(Fold.whiteSpace(text))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
