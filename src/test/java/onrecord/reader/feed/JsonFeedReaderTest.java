package onrecord.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedReaderTest {
  private static final String VERSION = "\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"";
  private final JsonFeedReader reader = new JsonFeedReader();

  @Test
  void aFeedIsACoverage() throws Exception {
    String text = FeedReaderTest.resource("ferry.json");
    assertThat(reader.recognises(FeedReaderTest.document(text))).isTrue();
    Reading reading = reader.read(FeedReaderTest.document(text));
    assertThat(reading.format()).isEqualTo("JSON Feed");
    assertThat(reading.coverage().title()).contains("Ferry news");
    assertThat(reading.coverage().entries()).hasSize(3);
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::place, Reading.Skipped::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("items[2]", "expected an object"),
            org.assertj.core.groups.Tuple.tuple(
                "items[3]", "an entry without words: nothing to quote"));
  }

  @Test
  void anEntryIsReadWhole() throws Exception {
    String text = FeedReaderTest.resource("ferry.json");
    List<Entry> entries = reader.read(FeedReaderTest.document(text)).coverage().entries();
    Entry entry = entries.getFirst();
    assertThat(entry.id()).isEqualTo("12");
    assertThat(entry.url()).contains(URI.create("https://ferry.example/news/12"));
    assertThat(entry.publishedAt()).isEqualTo("2025-10-09T09:02:00Z");
    assertThat(entry.modifiedAt()).contains(java.time.Instant.parse("2025-10-09T09:30:00Z"));
    assertThat(entry.bylines()).containsExactly(Byline.of("Per Holm"));
    assertThat(entry.breaking()).isTrue();
    assertThat(entry.paragraphs())
        .containsExactly(
            Paragraph.body("\"We sail at noon,\" said Tove Lind."),
            Paragraph.body("Tickets stay valid."),
            new Paragraph(Kind.MEDIA, "Tove Lind, in full", false));
    assertThat(entries.get(1).bylines()).containsExactly(Byline.of("Ferry desk"));
    assertThat(entries.get(1).paragraphs())
        .containsExactly(Paragraph.body("The storm has passed. The harbour opens at ten."));
  }

  @Test
  void aFeedWithoutAnEntryIsRead() throws Exception {
    String text = "{" + VERSION + ", \"items\": []}";
    assertThat(reader.recognises(FeedReaderTest.document(text))).isTrue();
    assertThat(reader.read(FeedReaderTest.document(text)).coverage().entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{V, \"items\": []} {}|line 1",
        "{V, \"items\": [|line 1",
        "{V}|items",
        "{V, \"items\": [1]}|items[0]",
        "{V, \"items\": [NaN]}|line 1",
      })
  void whatIsNoFeedIsRefusedWithItsPlace(String text, String place) {
    assertThatThrownBy(() -> reader.read(FeedReaderTest.document(text.replace("V", VERSION))))
        .isInstanceOf(PageException.class)
        .hasMessageStartingWith("name, " + place);
  }

  @Test
  void aTextThatSpeaksOfFeedsIsNone() {
    String escaped = VERSION.replace("\"", "\\\"");
    assertThat(reader.recognises(FeedReaderTest.document("{\"a\": \"" + escaped + "\"}")))
        .isFalse();
  }
}
