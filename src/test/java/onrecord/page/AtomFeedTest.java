package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import onrecord.reader.Document;
import onrecord.reader.feed.FeedReader;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What feed readers are told, by an XML parser and by our own reader. */
final class AtomFeedTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Site SITE = new Site(URI.create("https://pages.example/on-record"));
  private static final Links LINKS = SITE.everybodys("bridge");
  private static final Masthead MASTHEAD =
      new Masthead(
          "bridge",
          Optional.of("Bridge & quay"),
          Optional.of("The Example"),
          Optional.of(URI.create("https://news.example/live?a=1&b=2")),
          ZoneId.of("Europe/London"));

  private static Entry entry(String id, String words) {
    return new Entry(
        id,
        1,
        Optional.of(words),
        NOW,
        Optional.empty(),
        ZoneId.of("Europe/London"),
        List.of(Byline.of(words)),
        false,
        Optional.of(URI.create("https://news.example/live#e")),
        List.of(
            Paragraph.body(words),
            new Paragraph(Paragraph.Kind.BULLET, words, false),
            new Paragraph(Paragraph.Kind.BULLET, "last", false)));
  }

  private static Shown shown(Entry entry) {
    return new Shown(entry, List.of(), List.of());
  }

  private static String feed(Shown... shown) {
    return AtomFeed.of(MASTHEAD, List.of(shown), LINKS);
  }

  private static Element parsed(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(feed)))
        .getDocumentElement();
  }

  private static List<String> texts(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> String.valueOf(found.item(i).getTextContent()))
        .toList();
  }

  private static List<String> links(Element parent) {
    NodeList found = parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
        .toList();
  }

  @Test
  void hasWhatAFeedMustHave() throws Exception {
    Element feed = parsed(feed(shown(entry("e1", "It is shut"))));
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(texts(feed, "title")).containsExactly("Bridge & quay", "It is shut");
    assertThat(texts(feed, "updated")).containsOnly("2026-03-01T12:00:00Z").hasSize(2);
    assertThat(texts(feed, "name")).containsExactly("The Example", "It is shut");
    assertThat(texts(feed, "id")).hasSize(2).doesNotHaveDuplicates();
    assertThat(links(feed))
        .containsExactly(
            "self https://pages.example/on-record/coverage/bridge/feed.atom",
            "alternate https://pages.example/on-record/coverage/bridge",
            "via https://news.example/live?a=1&b=2",
            "alternate https://pages.example/on-record/coverage/bridge/entry/e1",
            "via https://news.example/live#e");
    assertThat(texts(feed, "p")).containsExactly("It is shut");
    assertThat(texts(feed, "li")).containsExactly("It is shut", "last");
  }

  @Test
  void anEntryIsTheSameWhateverBecomesOfIt() throws Exception {
    Entry before = entry("e1", "It is shut");
    Event corrected =
        new Event(
            7,
            NOW.plusSeconds(60),
            new Source(
                Tenant.EVERYBODY,
                "bridge",
                "https://news.example/live",
                Optional.empty(),
                Optional.empty()),
            new Change.Corrected(before, entry("e1", "It is open")));
    Shown after = new Shown(entry("e1", "It is open"), List.of(), List.of(corrected));
    Element was = parsed(feed(shown(before)));
    Element is = parsed(feed(after));
    Element renewed = parsed(AtomFeed.of(MASTHEAD, List.of(after), SITE.privately("token")));
    assertThat(texts(is, "id")).isEqualTo(texts(was, "id")).isEqualTo(texts(renewed, "id"));
    assertThat(texts(is, "updated")).containsOnly("2026-03-01T12:01:00Z");
    assertThat(texts(is, "published")).containsExactly("2026-03-01T12:00:00Z");
  }

  @Test
  void isReadByOurOwnReader() throws Exception {
    Coverage sample = sample();
    String feed =
        AtomFeed.of(
            sample.masthead(), sample.entries().stream().map(AtomFeedTest::shown).toList(), LINKS);
    List<Entry> read = new FeedReader().read(document("feed", feed)).coverage().entries();
    assertThat(read).hasSameSizeAs(sample.entries());
    for (int i = 0; i < read.size(); i++) {
      Entry entry = sample.entries().get(i);
      assertThat(read.get(i).publishedAt()).isEqualTo(entry.publishedAt());
      assertThat(words(read.get(i))).isEqualTo(words(entry));
      assertThat(entry.title().isEmpty() || entry.title().equals(read.get(i).title())).isTrue();
    }
  }

  private static String words(Entry entry) {
    return String.join(" ", entry.paragraphs().stream().map(Paragraph::text).toList());
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    List<String> strings = hostile();
    for (String words : strings) {
      Element feed = parsed(feed(shown(entry("e1", words))));
      String expected = Writable.of(words).replace('\f', '\ufffd').replaceAll("\r\n?", "\n");
      assertThat(texts(feed, "p")).as(words).containsExactly(expected);
      assertThat(texts(feed, "li")).containsExactly(expected, "last");
      assertThat(texts(feed, "entry")).hasSize(1);
      assertThat(texts(feed, "script")).isEmpty();
    }
    System.out.println(strings.size() + " hostile strings stayed words");
  }

  private static List<String> hostile() throws IOException {
    List<String> strings =
        new ArrayList<>(
            List.of("]]><script>x</script>", "&amp;&lt;", "a\u0000\u0008\fb", "\ud800", "\udc00x"));
    for (String file : List.of("blns/blns.json", "own/chat-strings.json")) {
      Path path = Path.of("../shared/corpora", file);
      if (Files.exists(path)) {
        add(new ObjectMapper().readTree(path.toFile()), strings);
      } else {
        System.out.println("no " + path + " here: its strings are not tried");
      }
    }
    return strings.stream().filter(words -> !words.isBlank()).toList();
  }

  private static void add(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.textValue());
    }
    node.forEach(child -> add(child, strings));
  }

  private static Coverage sample() throws Exception {
    String name = "/onrecord/sample/storm-perpetua.txt";
    try (InputStream in = Objects.requireNonNull(AtomFeed.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new DumpReader().read(document("sample", text)).coverage();
    }
  }

  private static Document document(String name, String text) {
    return new Document(
        name,
        text,
        Optional.of(LocalDate.of(2025, 10, 9)),
        Optional.of(ZoneId.of("Europe/London")),
        NOW);
  }
}
