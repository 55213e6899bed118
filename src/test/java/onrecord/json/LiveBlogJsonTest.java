package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import org.junit.jupiter.api.Test;

/** What others rely on: names, types, and that it may stand in a page. */
final class LiveBlogJsonTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LiveBlogJson.Links LINKS =
      new LiveBlogJson.Links(
          URI.create("https://pages.example/coverage/bridge"),
          entry -> URI.create("https://pages.example/coverage/bridge/entry/" + entry.id()),
          Optional.of(URI.create("https://pages.example/coverage/bridge?before=e2")));
  private static final Entry FULL =
      new Entry(
          "e1",
          2,
          Optional.of("Bridge \u201cshut\u201d"),
          Instant.parse("2025-07-09T17:32:00Z"),
          Optional.of(Instant.parse("2025-07-09T17:40:00.5Z")),
          ZoneId.of("America/Toronto"),
          List.of(
              new Byline("Ann Lee", Optional.of("Harbour reporter"), Optional.of("Quay")),
              Byline.of("Bo Orr")),
          true,
          Optional.of(URI.create("https://news.example/live#e1")),
          List.of(
              Paragraph.body("\"It is shut,\" he said."),
              new Paragraph(Paragraph.Kind.BULLET, "Stay with us", true)));
  private static final Entry BARE =
      new Entry(
          "e2",
          1,
          Optional.empty(),
          Instant.parse("2025-07-09T17:00:00Z"),
          Optional.empty(),
          ZONE,
          List.of(),
          false,
          Optional.empty(),
          List.of(Paragraph.body("One."), Paragraph.body("Two.")));

  /** What schema.org lets stand on each type, of the words that we use. */
  private static final Map<String, Set<String>> SCHEMA =
      Map.of(
          "LiveBlogPosting",
          Set.of(
              "identifier",
              "headline",
              "publisher",
              "url",
              "archivedAt",
              "description",
              "liveBlogUpdate"),
          "BlogPosting",
          Set.of(
              "identifier",
              "version",
              "headline",
              "datePublished",
              "dateModified",
              "author",
              "url",
              "archivedAt",
              "articleBody"),
          "Person",
          Set.of("name", "jobTitle", "workLocation"),
          "Organization",
          Set.of("name"),
          "Place",
          Set.of("name"));

  private static Coverage coverage(Entry... entries) {
    return new Coverage(
        "bridge",
        Optional.of("Bridge live"),
        Optional.of("The Example"),
        Optional.of(URI.create("https://news.example/live")),
        ZONE,
        List.of(Paragraph.body("A bridge.")),
        List.of(entries));
  }

  @Test
  void isWrittenInTheWordsOfSchemaOrg() {
    assertThat(LiveBlogJson.of(coverage(FULL, BARE), LINKS))
        .isEqualTo(
            """
            {"@context":["https://schema.org",\
            {"onrecord":"urn:uuid:e2518b87-017a-4d0a-a869-014ab82714b5#"}],\
            "@type":"LiveBlogPosting","identifier":"bridge","headline":"Bridge live",\
            "publisher":{"@type":"Organization","name":"The Example"},\
            "url":"https://news.example/live",\
            "archivedAt":"https://pages.example/coverage/bridge",\
            "onrecord:zone":"Europe/London","description":"A bridge.",\
            "onrecord:older":{"@id":"https://pages.example/coverage/bridge?before=e2"},\
            "liveBlogUpdate":[\
            {"@type":"BlogPosting","identifier":"e1","version":2,\
            "headline":"Bridge \u201cshut\u201d","datePublished":"2025-07-09T13:32:00-04:00",\
            "dateModified":"2025-07-09T13:40:00.5-04:00","onrecord:zone":"America/Toronto",\
            "author":[{"@type":"Person","name":"Ann Lee","jobTitle":"Harbour reporter",\
            "workLocation":{"@type":"Place","name":"Quay"}},\
            {"@type":"Person","name":"Bo Orr"}],"onrecord:breaking":true,\
            "url":"https://news.example/live#e1",\
            "archivedAt":"https://pages.example/coverage/bridge/entry/e1",\
            "articleBody":"\\"It is shut,\\" he said.\\nStay with us",\
            "onrecord:paragraphs":["body","bullet housekeeping"]},\
            {"@type":"BlogPosting","identifier":"e2","version":1,\
            "datePublished":"2025-07-09T18:00:00+01:00",\
            "archivedAt":"https://pages.example/coverage/bridge/entry/e2",\
            "articleBody":"One.\\nTwo."}]}\
            """);
  }

  @Test
  void everyOtherWordIsDeclared() throws Exception {
    JsonNode posting = new ObjectMapper().readTree(LiveBlogJson.of(coverage(FULL, BARE), LINKS));
    List<String> unknown = new ArrayList<>();
    unknown(posting, unknown);
    assertThat(unknown).isEmpty();
    assertThat(posting.path("@context").path(1).fieldNames()).toIterable().containsOnly("onrecord");
  }

  private static void unknown(JsonNode object, List<String> unknown) {
    Set<String> known = SCHEMA.getOrDefault(object.path("@type").asText(), Set.of());
    object.properties().stream()
        .filter(one -> !one.getKey().startsWith("@") && !one.getKey().startsWith("onrecord:"))
        .forEach(one -> {
          if (!known.contains(one.getKey())) {
            unknown.add(object.path("@type") + " " + one.getKey());
          }
          for (JsonNode value :
              one.getValue().isArray() ? one.getValue() : List.of(one.getValue())) {
            unknown(value, unknown);
          }
        });
  }

  @Test
  void mayStandInAScriptElement() {
    Entry hostile =
        new Entry(
            "e3",
            1,
            Optional.of("</script><!--<script>&amp;\u2028\u2029\u202e\ufeff\u0085\u007f"),
            FULL.publishedAt(),
            Optional.empty(),
            ZONE,
            List.of(),
            false,
            Optional.empty(),
            List.of(Paragraph.body("\ud83d\udea2 \ud800 \u0000 caf\u00e9")));
    String json = LiveBlogJson.of(coverage(hostile), LINKS);
    assertThat(json)
        .contains(
            "\\u003C/script\\u003E\\u003C!--\\u003Cscript\\u003E\\u0026amp;"
                + "\\u2028\\u2029\\u202E\\uFEFF\\u0085\\u007F",
            "\\uD83D\\uDEA2 \\uD800 \\u0000 caf\u00e9");
    assertThat(json).doesNotContainPattern("[<>&\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029]");
  }
}
