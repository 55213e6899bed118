package onrecord.reader.liveblog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

final class HtmlReaderTest {
  @Test
  void markupWinsWhereTheDataGivesAllEntriesOneTime() throws Exception {
    Reading reading = read(page());
    assertThat(reading.format())
        .isEqualTo("LiveBlogPosting in HTML, times and text from the page's own markup");
    List<Entry> entries = reading.coverage().entries();
    assertThat(entries).extracting(Entry::id).containsExactly("aa11", "bb22", "block-cc33");
    assertThat(entries)
        .extracting(Entry::publishedAt)
        .containsExactly(
            Instant.parse("2031-06-01T10:50:00Z"),
            Instant.parse("2031-06-01T10:20:00Z"),
            Instant.parse("2031-06-01T09:00:00Z"));
    assertThat(entries.getFirst().modifiedAt()).hasValue(Instant.parse("2031-06-01T10:55:00Z"));
    assertThat(entries).extracting(Entry::zone).containsOnly(ZoneId.of("Europe/London"));
  }

  @Test
  void headlineAuthorAndAddressAreTheEntrysOwn() throws Exception {
    List<Entry> entries = read(page()).coverage().entries();
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            Optional.of("Level falls to three metres"), Optional.empty(), Optional.empty());
    assertThat(entries)
        .extracting(Entry::bylines)
        .containsExactly(List.of(Byline.of("Dee Fox")), List.of(), List.of());
    assertThat(entries.getFirst().url())
        .hasValue(
            URI.create(
                "https://news.example/live/reservoir-level?page=with:block-aa11#block-aa11"));
  }

  @Test
  void paragraphsKeepTheirKindsAndLoseTheFurniture() throws Exception {
    List<Entry> entries = read(page()).coverage().entries();
    assertThat(entries.getFirst().paragraphs())
        .containsExactly(
            Paragraph.body("The level fell to three metres overnight."),
            Paragraph.body("Engineer Cy Dunn said:"),
            Paragraph.body("We have never seen it so low."),
            Paragraph.body("We will bring you water."),
            new Paragraph(Kind.BULLET, "Lowest since 1976", false),
            new Paragraph(Kind.MEDIA, "Cracked mud by the water", false),
            new Paragraph(Kind.CAPTION, "The shore on Sunday.", false),
            new Paragraph(Kind.CREDIT, "Photograph: Lens Agency", false),
            new Paragraph(Kind.MEDIA, "Another story: the river", false));
    assertThat(entries.getLast().paragraphs())
        .extracting(Paragraph::housekeeping)
        .containsExactly(true);
  }

  @Test
  void thePageIsNamed() throws Exception {
    Coverage coverage = read(page()).coverage();
    assertThat(coverage.id()).isEqualTo("reservoir-level");
    assertThat(coverage.title()).hasValue("Reservoir level falls: live");
    assertThat(coverage.publisher()).hasValue("The Example");
    assertThat(coverage.preface()).containsExactly(Paragraph.body("Engineers meet at noon"));
  }

  @Test
  void aPageWithoutDataIsReadFromItsMarkup() throws Exception {
    String page = page().replaceAll("(?s)<script.*?</script>", "");
    Reading reading = read(page);
    assertThat(reading.format()).isEqualTo("live blog markup in HTML");
    assertThat(reading.coverage().entries())
        .extracting(Entry::id)
        .containsExactly("block-aa11", "block-bb22", "block-cc33");
  }

  @Test
  void microdataAndPostTimesInMillisecondsAreMarkupToo() throws Exception {
    String page =
        """
        <html><body><div itemscope itemtype="https://schema.org/LiveBlogPosting">
        <div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting" id="u2" data-post-time="1937984400000">
        <h3 itemprop="headline">Breaking: gates open</h3><span itemprop="author">Ann Lee</span><div><p>All four gates are open.</p>
        <div class="tweet" data-url="https://social.example/1"></div></div></div></div></body></html>
        """;
    Entry entry = read(page).coverage().entries().getFirst();
    assertThat(entry.id()).isEqualTo("u2");
    assertThat(entry.breaking()).isTrue();
    assertThat(entry.publishedAt()).isEqualTo(Instant.ofEpochMilli(1937984400000L));
    assertThat(entry.bylines()).containsExactly(Byline.of("Ann Lee"));
    assertThat(entry.paragraphs())
        .containsExactly(
            Paragraph.body("All four gates are open."),
            new Paragraph(Kind.MEDIA, "https://social.example/1", false));
  }

  @Test
  void timesAboveAndBelowTheTextAreNoneOfIt() throws Exception {
    String page =
        """
        <html><body><main><h1>Regatta</h1><p>Twelve boats have entered the race around the bay this year.</p>
        <div id="block-77" class="block" itemprop="liveBlogUpdate">
        <p class="block-time"><a href="#block-77"><time itemprop="datePublished" datetime="2031-06-10T21:35:00+0100">21:35</time> <span>BST</span></a></p>
        <h2 class="block-title">Race put off<span class="visually-hidden">published at </span><time>21:35</time></h2>
        <p class="contributor-name">Ann Lee</p><p class="contributor-role">Sailing correspondent in Cowrie</p>
        <div><p>The race starts at <time>15:00</time> on Sunday, the committee and all the clubs agree.</p></div>
        <p>Updated at <time datetime="2031-06-10T21:40:00+0100">21:40</time></p></div></main></body></html>
        """;
    Coverage coverage = read(page).coverage();
    Entry entry = coverage.entries().getFirst();
    assertThat(coverage.preface())
        .containsExactly(
            Paragraph.body("Twelve boats have entered the race around the bay this year."));
    assertThat(entry.title()).hasValue("Race put off");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2031-06-10T20:35:00Z"));
    assertThat(entry.modifiedAt()).hasValue(Instant.parse("2031-06-10T20:40:00Z"));
    assertThat(entry.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(entry.bylines())
        .containsExactly(
            new Byline("Ann Lee", Optional.of("Sailing correspondent"), Optional.of("Cowrie")));
    assertThat(entry.paragraphs())
        .containsExactly(
            Paragraph.body(
                "The race starts at 15:00 on Sunday, the committee and all the clubs agree."));
  }

  @Test
  void articlesWithATimeEachAreEntriesWhereNothingElseIs() throws Exception {
    String list =
        IntStream.of(5, 4, 3)
            .mapToObj(i ->
                "<li><article><h3>Lock N opens</h3><time datetime='2031-06-10T1N:00:00Z'>now</time><p>Boats pass lock N again.</p></article></li>"
                    .replace("N", Integer.toString(i)))
            .collect(Collectors.joining());
    List<Entry> entries =
        read("<html><body><ul>" + list + "</ul></body></html>").coverage().entries();
    assertThat(entries)
        .extracting(e -> e.title().orElseThrow())
        .containsExactly("Lock 5 opens", "Lock 4 opens", "Lock 3 opens");
    assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
  }

  @Test
  void dataThatBreaksOffIsCompletedFromTheMarkup() throws Exception {
    String page = page();
    String broken = page.replace("Hosepipes are banned from Friday.\"}]}]}", "Hosepipes are");
    Reading reading = read(broken);
    assertThat(reading.coverage().entries())
        .extracting(Entry::id)
        .containsExactly("aa11", "block-bb22", "block-cc33");
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::place)
        .containsExactly("liveBlogUpdate[1]", "JSON");
  }

  @Test
  void aPageWithoutEntriesIsRefused() {
    assertThatThrownBy(() -> read("<html><body><p>Nothing live here</p></body></html>"))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("reservoir.html, whole page: no entry");
  }

  private static Reading read(String text) throws PageException {
    return new HtmlReader()
        .read(
            new Document(
                "reservoir.html",
                text,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2031-07-01T00:00:00Z")));
  }

  private static String page() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HtmlReaderTest.class.getResourceAsStream("/onrecord/reader/reservoir.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
