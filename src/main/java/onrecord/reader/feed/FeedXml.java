package onrecord.reader.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.reader.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed in XML.
 *
 * @param dialect what its elements mean
 * @param root its first element
 * @param channel the element that says what the feed is
 */
record FeedXml(Dialect dialect, Element root, Element channel) {
  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "date", "issued", "created");
  private static final List<String> MODIFIED = List.of("updated", "modified");
  private static final List<String> CHANGED =
      List.of("lastbuilddate", "updated", "modified", "pubdate", "date");

  /** Elements that hold an item's text where those of its dialect are missing. */
  private static final List<String> TEXTS =
      List.of("encoded", "content", "body", "div", "fullitem", "description", "summary");

  static FeedXml of(Element root) {
    Dialect dialect = Dialect.of(root);
    Element channel = dialect.isAtom() ? root : Names.child(root, "channel").orElse(root);
    return new FeedXml(dialect, root, channel);
  }

  /** Its items, wherever they stand, none of which stands in another. */
  List<Element> items() {
    List<Element> items = new ArrayList<>(Names.children(root, dialect.item()));
    if (!channel.equals(root)) {
      items.addAll(Names.children(channel, dialect.item()));
    }
    return items;
  }

  /** What it says of itself. */
  FeedFacts facts(Document document) {
    Bases bases = Bases.of(document.name(), Optional.empty());
    try {
      SyndFeed feed = new Rome(dialect).facts(channel);
      return new FeedFacts(
          Objects.requireNonNullElse(feed.getTitle(), ""),
          bases.at(channel).resolve(feed.getLink()),
          date(channel, CHANGED),
          authors(Rome.list(feed.getAuthors())));
    } catch (FeedException | RuntimeException e) {
      return new FeedFacts("", Optional.empty(), date(channel, CHANGED), List.of());
    }
  }

  /**
   * One of its items.
   *
   * @param bases what its addresses are given against
   * @throws FeedException if it cannot be read; ROME may also throw any RuntimeException
   */
  FeedItem item(Element item, Bases bases) throws FeedException {
    SyndEntry entry = new Rome(dialect).entry(item);
    Optional<URI> url = bases.resolve(entry.getLink());
    return new FeedItem(
        Names.place(item),
        nonBlank(entry.getUri()).or(() -> nonBlank(entry.getLink())),
        url,
        nonBlank(entry.getTitle()).or(() -> otherTitle(item)).orElse(""),
        texts(entry, item),
        date(item, PUBLISHED),
        date(item, MODIFIED),
        authors(entry),
        labels(item),
        List.of());
  }

  private static List<String> texts(SyndEntry entry, Element item) {
    List<String> texts =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(Objects::nonNull)
            .filter(value -> !value.isBlank())
            .toList();
    return texts.isEmpty() ? otherTexts(item) : texts;
  }

  /** The title of another namespace: Dublin Core's, Media RSS's. */
  private static Optional<String> otherTitle(Element item) {
    return Names.child(item, "title").map(Markups::value);
  }

  private static List<String> otherTexts(Element item) {
    return TEXTS.stream()
        .flatMap(name -> Names.children(item, name).stream())
        .map(Markups::value)
        .filter(value -> !value.isBlank())
        .toList();
  }

  private static List<String> authors(SyndEntry entry) {
    List<String> named = authors(Rome.list(entry.getAuthors()));
    if (!named.isEmpty()) {
      return named;
    }
    return entry.getModule(DCModule.URI) instanceof DCModule core
        ? List.copyOf(core.getCreators())
        : List.of();
  }

  private static List<String> authors(List<SyndPerson> persons) {
    return persons.stream().map(SyndPerson::getName).filter(Objects::nonNull).toList();
  }

  /** The words of its categories, which stand in the element or in one of two attributes. */
  private static List<String> labels(Element item) {
    return item.children().stream()
        .filter(c -> Names.local(c).equals("category"))
        .flatMap(c -> Stream.of(c.attr("label"), c.attr("term"), c.wholeText()))
        .filter(label -> !label.isBlank())
        .toList();
  }

  private static Optional<String> date(Element parent, List<String> names) {
    return names.stream()
        .flatMap(name -> Names.children(parent, name).stream())
        .map(Element::wholeText)
        .filter(text -> Stamp.parse(text, Optional.empty()).isPresent())
        .findFirst();
  }

  private static Optional<String> nonBlank(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }
}
