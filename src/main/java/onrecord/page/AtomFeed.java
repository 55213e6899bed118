package onrecord.page;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.follow.Event;

/**
 * Writes the newest entries of a coverage as an Atom feed (RFC 4287). What a feed is called by
 * stays the same when an entry is corrected, a signed link is renewed, or the pages move to another
 * path.
 */
public final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String PROGRAM = "Onrecord";

  private final Masthead coverage;
  private final Links links;
  private final XMLStreamWriter xml;

  private AtomFeed(Masthead coverage, Links links, XMLStreamWriter xml) {
    this.coverage = coverage;
    this.links = links;
    this.xml = xml;
  }

  /**
   * The whole document.
   *
   * @param entries newest first
   */
  public static String of(Masthead coverage, List<Shown> entries, Links links) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFeed(coverage, links, xml).write(entries);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private void write(List<Shown> entries) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", id(""));
    element("title", coverage.title().orElse(coverage.id()));
    element("updated", time(updated(entries)));
    author(coverage.publisher().orElse(PROGRAM));
    link("self", links.absolute(links.feed()));
    link("alternate", links.absolute(links.timeline()));
    original(coverage.url());
    element("generator", PROGRAM);
    for (Shown shown : entries) {
      entry(shown);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static Instant updated(List<Shown> entries) {
    return entries.stream()
        .map(AtomFeed::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(Shown shown) throws XMLStreamException {
    Entry entry = shown.entry();
    xml.writeStartElement("entry");
    element("id", id(entry.id()));
    element("title", Headline.of(entry));
    element("published", time(entry.publishedAt()));
    element("updated", time(updated(shown)));
    for (Byline byline : entry.bylines()) {
      author(byline.name());
    }
    link("alternate", links.absolute(links.entry(entry.id())));
    original(entry.url());
    content(entry.paragraphs());
    xml.writeEndElement();
  }

  /** When the page says so, or a correction was noticed, whichever came last. */
  private static Instant updated(Shown shown) {
    Entry entry = shown.entry();
    Stream<Instant> corrected =
        shown.history().stream()
            .filter(event -> event.change() instanceof Change.Corrected)
            .map(Event::at);
    return Stream.of(Stream.of(entry.publishedAt()), entry.modifiedAt().stream(), corrected)
        .flatMap(times -> times)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void content(List<Paragraph> paragraphs) throws XMLStreamException {
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    boolean inList = false;
    for (Paragraph paragraph : paragraphs) {
      boolean isBullet = paragraph.kind() == Paragraph.Kind.BULLET;
      list(inList, isBullet);
      element(isBullet ? "li" : "p", paragraph.text());
      inList = isBullet;
    }
    list(inList, false);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void list(boolean was, boolean is) throws XMLStreamException {
    if (is && !was) {
      xml.writeStartElement("ul");
    } else if (was && !is) {
      xml.writeEndElement();
    }
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void original(Optional<URI> address) throws XMLStreamException {
    if (address.isPresent()) {
      link("via", address.get());
    }
  }

  private void link(String relation, URI address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address.toASCIIString());
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** XML cannot hold a form feed, which HTML can. */
  private static String legal(String text) {
    return Writable.of(text).replace('\f', '\ufffd');
  }

  private String id(String entry) {
    String host = String.valueOf(links.absolute(links.timeline()).getHost());
    String name = String.join("\n", host, coverage.id(), entry);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }
}
