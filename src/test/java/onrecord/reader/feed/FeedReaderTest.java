package onrecord.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.PageReader;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final Instant NOW = Instant.parse("2025-10-10T00:00:00Z");

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/live/">
        <title type="html">Live &amp;amp; local</title>
        <link rel="self" href="feed.atom"/><link href="./"/>
        <author><name>News desk</name></author>
        <entry>
          <id>tag:news.example,2025:1</id>
          <title type="html">The &lt;b&gt;gate&lt;/b&gt; holds</title>
          <link rel="enclosure" href="a.mp3"/><link href="gate#1"/>
          <published>2025-10-09T18:00:00+02:00</published>
          <updated>2025-10-09T18:20:00+02:00</updated>
          <summary>The gate holds.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The gate holds,
            <em>for now</em>.</p><p>Water is at 3 &lt; 4 metres.</p></div></content>
        </entry>
        <entry xml:base="/archive/">
          <id>tag:news.example,2025:0</id>
          <title>Pumps start</title>
          <link href="pumps"/>
          <updated>2025-10-09T15:00:00Z</updated>
          <author><name>Ann Lee</name><email>ann@news.example</email></author>
          <author><email>nobody@news.example</email></author>
        </entry>
      </feed>
      """;

  @Test
  void aFeedIsACoverage() throws Exception {
    Reading reading = read(resource("council.rss"));
    assertThat(reading.format()).isEqualTo("RSS 2.0");
    assertThat(reading.coverage().title()).contains("Merrow Council & Harbour");
    assertThat(reading.coverage().url()).contains(URI.create("https://news.example/merrow/"));
    assertThat(reading.coverage().id()).isEqualTo("merrow");
    assertThat(reading.coverage().entries()).hasSize(4);
  }

  @Test
  void theFullTextIsTakenWithItsKinds() throws Exception {
    Entry entry = read(resource("council.rss")).coverage().entries().getFirst();
    assertThat(entry.id()).isEqualTo("merrow-4");
    assertThat(entry.breaking()).isTrue();
    assertThat(entry.url()).contains(URI.create("https://news.example/merrow/bridge"));
    assertThat(entry.bylines()).containsExactly(Byline.of("Ann Lee"), Byline.of("Jo de Vries"));
    assertThat(entry.publishedAt()).isEqualTo("2025-10-09T17:32:00Z");
    assertThat(entry.zone()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(entry.paragraphs())
        .containsExactly(
            Paragraph.body("“The bridge is shut,” said Ida Moor, the harbour master."),
            new Paragraph(Kind.BULLET, "Buses end at the quay", false),
            new Paragraph(Kind.MEDIA, "The bridge at dusk", false),
            new Paragraph(Kind.CAPTION, "The swing bridge", false));
  }

  @Test
  void plainTextIsUnwrappedAndLooseAmpersandsAreKept() throws Exception {
    Entry entry = read(resource("council.rss")).coverage().entries().get(1);
    assertThat(entry.title()).contains("Council votes at eight");
    assertThat(entry.url()).contains(URI.create("https://news.example/merrow/vote?a=1&copy=2"));
    assertThat(entry.id()).isEqualTo("https://news.example/merrow/vote?a=1&copy=2");
    assertThat(entry.bylines()).containsExactly(Byline.of("Sam Okoro"));
    assertThat(entry.zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(entry.paragraphs())
        .containsExactly(
            Paragraph.body("The council votes at eight, and the mayor will not say how."),
            Paragraph.body("Nobody is sure of the outcome."));
  }

  @Test
  void whatIsLeftOutOrUnsureIsReported() throws Exception {
    Reading reading = read(resource("council.rss"));
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::place, Reading.Skipped::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "line 31", "an entry without words: nothing to quote"),
            org.assertj.core.groups.Tuple.tuple(
                "line 35",
                "entries without a time that can be read; given the feed's own, or that of"
                    + " reading"));
    assertThat(reading.coverage().entries().getLast().publishedAt())
        .as("the feed's own time")
        .isEqualTo("2025-10-09T17:40:00Z");
  }

  @Test
  void atomInheritsItsAuthorAndItsBase() throws Exception {
    Reading reading = read(ATOM);
    assertThat(reading.format()).isEqualTo("Atom 1.0");
    assertThat(reading.coverage().title()).contains("Live & local");
    assertThat(reading.coverage().url()).contains(URI.create("https://news.example/live/"));
    Entry first = reading.coverage().entries().getFirst();
    assertThat(first.title()).contains("The gate holds");
    assertThat(first.url()).contains(URI.create("https://news.example/live/gate#1"));
    assertThat(first.bylines()).containsExactly(Byline.of("News desk"));
    assertThat(first.modifiedAt()).contains(Instant.parse("2025-10-09T16:20:00Z"));
    assertThat(first.paragraphs())
        .containsExactly(
            Paragraph.body("The gate holds, for now."),
            Paragraph.body("Water is at 3 < 4 metres."));
    Entry second = reading.coverage().entries().getLast();
    assertThat(second.url()).contains(URI.create("https://news.example/archive/pumps"));
    assertThat(second.bylines()).containsExactly(Byline.of("Ann Lee"));
    assertThat(second.publishedAt()).isEqualTo("2025-10-09T15:00:00Z");
  }

  @Test
  void rdfIsRead() throws Exception {
    Reading reading =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://news.example/"><title>News</title></channel>
              <item rdf:about="https://news.example/7"><title>Seven</title>
                <link>https://news.example/7</link><dc:date>2025-10-09T12:00+01:00</dc:date>
                <dc:creator>Jo Smith</dc:creator></item>
            </rdf:RDF>
            """);
    assertThat(reading.format()).isEqualTo("RSS 1.0 (RDF)");
    Entry entry = reading.coverage().entries().getFirst();
    assertThat(entry.id()).isEqualTo("https://news.example/7");
    assertThat(entry.publishedAt()).isEqualTo("2025-10-09T11:00:00Z");
    assertThat(entry.bylines()).containsExactly(Byline.of("Jo Smith"));
  }

  @Test
  void theZoneAskedForIsKeptWhereItsClocksAgree() throws Exception {
    Document document =
        new Document("a", resource("council.rss"), Optional.empty(), Optional.of(LONDON), NOW);
    assertThat(new FeedReader().read(document).coverage().entries())
        .extracting(Entry::zone)
        .containsOnly(LONDON);
  }

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n junk <?xml version='1.0'?><rss><channel><item><title>T</title></item></channel></rss>",
        "<rss version='9.9'><item><title>T</title></item></rss>",
        "<rss><channel><item><title>T &nbsp; &bogus; & \u0001 &#2;</title></item></channel></rss>",
        "<rss><channel><item><media:title>T</media:title></item></channel></rss>",
        "<rss><channel><item><title>T</title><p></item></channel></rss>",
        "<feed><entry><title>T</title></entry></feed>",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title></a:entry></a:feed>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title mode='base64'>V\nA==</title>"
            + "</entry></feed>",
        "<!DOCTYPE rss [<!ENTITY a '<item>'> <!-- ]> --> ]><rss><item><title>T</title></item></rss>",
      })
  void anIllFormedFeedIsReadAllTheSame(String text) throws Exception {
    assertThat(new FeedReader().recognises(document(text))).isTrue();
    Entry entry = read(text).coverage().entries().getFirst();
    assertThat(entry.title().orElseThrow()).startsWith("T");
    assertThat(entry.publishedAt()).isEqualTo(NOW);
  }

  @Test
  void anEntryWithoutTimeOrIdKeepsItsIdWhenReadLater() throws Exception {
    String text = "<rss><item><title>T</title></item></rss>";
    Document later =
        new Document("a", text, Optional.empty(), Optional.empty(), NOW.plusSeconds(60));
    assertThat(new FeedReader().read(later).coverage().entries().getFirst().id())
        .isEqualTo(read(text).coverage().entries().getFirst().id());
  }

  @Test
  void halfAnEntryIsLeftOut() throws Exception {
    String text = resource("council.rss");
    Reading reading = read(text.substring(0, text.indexOf("Nobody is")));
    assertThat(reading.coverage().entries()).hasSize(1);
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::why)
        .containsExactly("cut off; expected its end", "cut off; expected </rss>");
  }

  @Test
  void aFeedWithoutAnEntryIsReadAndOneThatLostThemAllIsRefused() throws Exception {
    assertThat(read("<rss><channel><title>T</title></channel></rss>").coverage().entries())
        .isEmpty();
    assertThatThrownBy(() -> read("<rss>\n<channel>\n<item><title>T"))
        .isInstanceOf(PageException.class)
        .hasMessageStartingWith("name, line 3: ")
        .hasMessageContaining("cut off");
  }

  @Test
  void whatStandsTwiceHasTwoIds() throws Exception {
    String item = "<item><guid>a</guid><title>T</title></item>";
    assertThat(read("<rss>" + item + item + "</rss>").coverage().entries())
        .extracting(Entry::id)
        .containsExactly("a", "a-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><rss></rss></body></html>",
        "<opml></opml>",
        "{\"rss\": 1}",
        "rss",
        "<",
        ""
      })
  void otherTextsAreNotRecognised(String text) {
    assertThat(List.<PageReader>of(new FeedReader(), new JsonFeedReader()))
        .noneMatch(reader -> reader.recognises(document(text)));
  }

  static Reading read(String text) throws PageException {
    return new FeedReader().read(document(text));
  }

  static Document document(String text) {
    return new Document("name", text, Optional.empty(), Optional.empty(), NOW);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(PageReader.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
