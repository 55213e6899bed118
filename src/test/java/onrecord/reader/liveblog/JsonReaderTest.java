package onrecord.reader.liveblog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {
  private static final String PAGE =
      """
      {"@type":"LiveBlogPosting","headline":"Dam watch","url":"https://news.example/live/dam-watch",
       "description":"What we know so far (all times Eastern):","publisher":{"name":"The Example"},
       "liveBlogUpdate":[
        {"@id":"#e3","headline":"Breaking: Sluice &amp;quot;opened&amp;quot;",
         "datePublished":"2031-02-03T09:10:00-05:00","dateModified":"2031-02-03T09:15:00-05:00",
         "author":["Ann Lee",{"name":"Bo Roe","jobTitle":"Water editor"}],
         "articleBody":"<p>The gate was &quot;opened&quot;.</p><ul><li>Level: 3m</li></ul><figure><img alt='A grey dam'><figcaption>The dam. Photograph: A. Lens</figcaption></figure><p><a href='/x'>Another story altogether</a></p>"},
        {"@id":"#e2","datePublished":"2031-02-03T08:00:00-05:00","author":"By Ann Lee and Bo Roe",
         "articleBody":"https://pictures.example/dam.jpg"},
        {"url":"https://news.example/live/dam-watch#e1","datePublished":"2031-02-03T07:00:00",
         "headline":"Gauge rising","articleBody":""},
        {"@id":"#e0","datePublished":"soon","headline":"No time"},
        {"@id":"#e9","datePublished":"2031-02-03T06:00:00Z","headline":"","articleBody":" "},
        {"datePublished":"2031-02-03T05:00:00Z","articleBody":"Rain fell.\\n\\n• Roads shut\\n\\nStay with us."}
      ]}
      """;

  @Test
  void everyFormOfAnUpdateBecomesAnEntry() throws Exception {
    List<Entry> entries = read(PAGE).coverage().entries();
    assertThat(entries).extracting(Entry::id).startsWith("e3", "e2", "e1").hasSize(4);
    assertThat(entries)
        .extracting(Entry::publishedAt)
        .containsExactly(
            Instant.parse("2031-02-03T14:10:00Z"),
            Instant.parse("2031-02-03T13:00:00Z"),
            Instant.parse("2031-02-03T12:00:00Z"),
            Instant.parse("2031-02-03T05:00:00Z"));
    assertThat(entries).extracting(Entry::zone).containsOnly(ZoneId.of("America/New_York"));
    assertThat(entries.getFirst().title()).hasValue("Breaking: Sluice \"opened\"");
    assertThat(entries.getFirst().breaking()).isTrue();
    assertThat(entries.getFirst().modifiedAt()).hasValue(Instant.parse("2031-02-03T14:15:00Z"));
    assertThat(entries.get(2).url()).hasValue(URI.create("https://news.example/live/dam-watch#e1"));
  }

  @Test
  void markupInABodyBecomesParagraphsOfTheirKinds() throws Exception {
    List<Entry> entries = read(PAGE).coverage().entries();
    assertThat(entries.getFirst().paragraphs())
        .containsExactly(
            Paragraph.body("The gate was \"opened\"."),
            new Paragraph(Kind.BULLET, "Level: 3m", false),
            new Paragraph(Kind.MEDIA, "A grey dam", false),
            new Paragraph(Kind.CAPTION, "The dam.", false),
            new Paragraph(Kind.CREDIT, "Photograph: A. Lens", false),
            new Paragraph(Kind.MEDIA, "Another story altogether", false));
    assertThat(entries.get(1).paragraphs())
        .containsExactly(new Paragraph(Kind.MEDIA, "https://pictures.example/dam.jpg", false));
    assertThat(entries.getLast().paragraphs())
        .containsExactly(
            Paragraph.body("Rain fell."),
            new Paragraph(Kind.BULLET, "Roads shut", false),
            new Paragraph(Kind.BODY, "Stay with us.", true));
  }

  @Test
  void authorsComeAsTextObjectOrList() throws Exception {
    List<Entry> entries = read(PAGE).coverage().entries();
    assertThat(entries.get(0).bylines())
        .containsExactly(
            Byline.of("Ann Lee"),
            new Byline("Bo Roe", Optional.of("Water editor"), Optional.empty()));
    assertThat(entries.get(1).bylines()).containsExactly(Byline.of("Ann Lee"), Byline.of("Bo Roe"));
  }

  @Test
  void whatCannotBeAnEntryIsReported() throws Exception {
    assertThat(read(PAGE).skipped())
        .extracting(Reading.Skipped::toString)
        .containsExactly(
            "Skipped[place=liveBlogUpdate[3], what=No time, why=expected a time that can be read]",
            "Skipped[place=liveBlogUpdate[4], what=e9, why=expected a headline or text]");
  }

  @Test
  void aCutTextKeepsItsCompleteEntries() throws Exception {
    Reading reading = read(PAGE.substring(0, PAGE.indexOf("Gauge rising")));
    assertThat(reading.coverage().entries()).extracting(Entry::id).containsExactly("e3", "e2");
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::place)
        .containsExactly("liveBlogUpdate[2]", "JSON");
  }

  @Test
  void jsonWithoutALiveBlogIsRefused() {
    assertThatThrownBy(() -> read("{\"@type\":\"NewsArticle\"}"))
        .isInstanceOf(PageException.class)
        .hasMessage("dam.json, whole page: no LiveBlogPosting in it");
  }

  private static Reading read(String text) throws PageException {
    return new JsonReader()
        .read(
            new Document(
                "dam.json",
                text,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2031-03-01T00:00:00Z")));
  }
}
