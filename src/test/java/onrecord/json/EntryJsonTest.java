package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;

/** Scripts rely on every name, on the order, and on what is absent and what is null. */
class EntryJsonTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Entry FULL =
      new Entry(
          "e1",
          2,
          Optional.of("Bridge \u201cshut\u201d"),
          Instant.parse("2025-10-09T17:32:00Z"),
          Optional.of(Instant.parse("2025-10-09T17:40:00.5Z")),
          ZONE,
          List.of(
              new Byline("Ann Lee", Optional.of("Harbour reporter"), Optional.of("Quay")),
              Byline.of("Bo Orr")),
          true,
          Optional.of(URI.create("https://example.org/live#e1")),
          List.of(
              Paragraph.body("\"It is shut,\" he said."),
              new Paragraph(Paragraph.Kind.BULLET, "Shut", false)));
  private static final Entry BARE =
      new Entry(
          "e2",
          1,
          Optional.empty(),
          Instant.parse("2025-10-09T17:00:00Z"),
          Optional.empty(),
          ZONE,
          List.of(),
          false,
          Optional.empty(),
          List.of());
  private static final Coverage COVERAGE =
      new Coverage(
          "page",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ZONE,
          List.of(),
          List.of(FULL, BARE));

  @Test
  void entryInFull() {
    assertThat(EntryJson.of(COVERAGE.masthead(), FULL))
        .isEqualTo(
            """
            {"coverage":"page","id":"e1","title":"Bridge \u201cshut\u201d",\
            "publishedAt":"2025-10-09T17:32:00Z","modifiedAt":"2025-10-09T17:40:00.500Z",\
            "zone":"Europe/London",\
            "authors":[{"name":"Ann Lee","role":"Harbour reporter","location":"Quay"},\
            {"name":"Bo Orr"}],\
            "breaking":true,"url":"https://example.org/live#e1",\
            "paragraphs":[{"kind":"body","text":"\\"It is shut,\\" he said."},\
            {"kind":"bullet","text":"Shut"}]}\
            """);
  }

  @Test
  void entryWithoutWhatMayBeAbsent() {
    assertThat(EntryJson.of(COVERAGE.masthead(), BARE))
        .isEqualTo(
            """
            {"coverage":"page","id":"e2","title":null,"publishedAt":"2025-10-09T17:00:00Z",\
            "zone":"Europe/London","authors":[],"breaking":false,"url":null,"paragraphs":[]}\
            """);
  }

  @Test
  void quoteOfATextWithItsSpeaker() {
    Person speaker = new Person("Ida Moor", Set.of(), Set.of(), Person.Kind.PERSON);
    Quote quote =
        new Quote(
            0,
            new Span(1, 12),
            Quote.Kind.DIRECT,
            Optional.of(speaker),
            Optional.of("he"),
            Optional.of("said"));
    assertThat(QuoteJson.of(FULL, quote, Optional.of("d1")))
        .isEqualTo(
            """
            {"doc":"d1","entry":{"id":"e1","title":"Bridge \u201cshut\u201d",\
            "publishedAt":"2025-10-09T17:32:00Z"},"speaker":"Ida Moor","source":"he","cue":"said",\
            "content":"It is shut,","kind":"direct"}\
            """);
  }

  @Test
  void quoteInATitleThatIsNobodys() {
    Quote quote =
        new Quote(
            Quote.TITLE,
            new Span(8, 12),
            Quote.Kind.MIXED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(QuoteJson.of(FULL, quote, Optional.empty()))
        .isEqualTo(
            """
            {"entry":{"id":"e1","title":"Bridge \u201cshut\u201d",\
            "publishedAt":"2025-10-09T17:32:00Z"},"speaker":null,"source":null,"cue":null,\
            "content":"shut","kind":"mixed"}\
            """);
  }
}
