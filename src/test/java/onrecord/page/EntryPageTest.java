package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Event;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class EntryPageTest {
  private static final Entry FIRST =
      Storm.entry("e1", 1, "Bridge shut", "It was shut at four.", "Nobody was hurt.");
  private static final Entry SECOND =
      Storm.entry("e1", 2, "Bridge shut", "It was shut at five.", "Nobody was hurt.");
  private static final List<Event> HISTORY = Storm.corrected(FIRST, SECOND);
  private static final String REPORTED = "2 Jun 2026, 19:00 BST: ";

  @Test
  void wordsOverTwoParagraphsAreMarkedInBoth() {
    Document page = page(SECOND, "at five.\nNobody  was");
    assertThat(page.select("mark").eachText()).containsExactly("at five.", "Nobody was");
    assertThat(page.select("mark#quote")).hasSize(1);
    assertThat(page.select(".verdict").text())
        .isEqualTo("These words stand in this entry, version 2.");
  }

  @Test
  void wordsOfAnotherVersionAreFoundThere() {
    Document page = page(SECOND, "shut at four");
    assertThat(page.select("mark")).isEmpty();
    assertThat(page.select(".verdict").text()).contains("do not stand in version 2");
    assertThat(page.select(".verdict a").attr("href"))
        .isEqualTo("/record/coverage/storm/entry/e1/version/1?quote=shut+at+four#quote");
  }

  @Test
  void wordsOfNoVersionAreSaidToStandNowhere() {
    assertThat(page(SECOND, "shut at six").select(".verdict").text())
        .contains("nor in any version");
  }

  @Test
  void wordsThatWerePassedOnInOtherMarksAreFoundAndItIsSaid() {
    for (String passedOn :
        List.of("\u201cIt was SHUT at five", "shut at five\u2026", "'shut at five.'")) {
      Document page = page(SECOND, passedOn);
      assertThat(page.select("mark#quote").text()).as(passedOn).contains("at five");
      assertThat(page.select(".verdict").text())
          .endsWith("but for capitals, quotation marks or dots.");
    }
  }

  @Test
  void aTitleIsMarkedToo() {
    assertThat(page(SECOND, "Bridge shut").select("h1 mark#quote").text()).isEqualTo("Bridge shut");
  }

  @Test
  void anOlderVersionSaysSoAndAllVersionsAreListed() {
    Document page = page(FIRST, "at four");
    assertThat(page.select(".notice a").attr("href")).isEqualTo("/record/coverage/storm/entry/e1");
    assertThat(page.select(".versions li")).hasSize(2);
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .startsWith("Version 1, corrected since:");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("mark").text()).isEqualTo("at four");
    assertThat(page(SECOND, "five").select("details del").text()).isEqualTo("four.");
    assertThat(page(SECOND, "five").select("details ins").text()).isEqualTo("five.");
  }

  @Test
  void aPastedPermalinkTellsSpeakerTimeAndWords() {
    Document page = page(SECOND, "shut at five");
    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo("Bridge shut \u2013 Ann Oduya");
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .isEqualTo("Ann Oduya, 2 Jun 2026, 19:00 BST: \u201cshut at five\u201d");
    assertThat(page.select("meta[property=article:published_time]").attr("content"))
        .isEqualTo("2026-06-02T18:00:00Z");
    assertThat(page.select("meta[property=og:url]").attr("content"))
        .startsWith("https://example.org/record/coverage/storm/entry/e1");
  }

  @Test
  void wordsThatAreNotOneSpeakersAloneAreNotPutIntoAMouth() {
    Quote ann = quote("Ann Oduya", 0, 0, 19, Quote.Kind.DIRECT);
    Quote bea = quote("Bea Lund", 1, 0, 6, Quote.Kind.DIRECT);
    assertThat(preview("at five.", ann)).as("a character more").isEqualTo(REPORTED + "at five.");
    assertThat(preview("five. Nobody", ann, bea)).as("two").isEqualTo(REPORTED + "five. Nobody");
    assertThat(preview("was hurt", ann, bea)).as("nobody's").isEqualTo(REPORTED + "was hurt");
    assertThat(title("at five.", ann)).isEqualTo("Bridge shut");
  }

  @Test
  void aSpeakerOfBothParagraphsIsNamedAndTheInnermostOfTwo() {
    Quote first = quote("Ann Oduya", 0, 0, 20, Quote.Kind.DIRECT);
    Quote second = quote("Ann Oduya", 1, 0, 16, Quote.Kind.DIRECT);
    Quote inner = quote("Bea Lund", 1, 0, 6, Quote.Kind.MIXED);
    assertThat(preview("at five. Nobody was", first, second))
        .isEqualTo("Ann Oduya, 2 Jun 2026, 19:00 BST: \u201cat five. Nobody was\u201d");
    assertThat(preview("Nobody", second, inner)).startsWith("Bea Lund, ");
  }

  @Test
  void whatTheReporterPutsInOtherWordsHasNoQuotationMarks() {
    assertThat(preview("shut at five", quote("Ann Oduya", 0, 0, 19, Quote.Kind.INDIRECT)))
        .isEqualTo("Ann Oduya, 2 Jun 2026, 19:00 BST, as reported: shut at five");
  }

  @Test
  void aQuoteBeyondTheTextNamesNobody() {
    assertThat(title("", quote("Ann Oduya", 0, 0, 900, Quote.Kind.DIRECT)))
        .isEqualTo("Bridge shut");
  }

  private static Quote quote(String speaker, int paragraph, int start, int end, Quote.Kind kind) {
    return new Quote(
        paragraph,
        new Span(start, end),
        kind,
        Storm.quote(speaker, 0, 1).speaker(),
        Optional.empty(),
        Optional.empty());
  }

  private static String preview(String asked, Quote... quotes) {
    return page(SECOND, Optional.of(asked), List.of(quotes))
        .select("meta[property=og:description]")
        .attr("content");
  }

  private static String title(String asked, Quote... quotes) {
    return page(SECOND, Optional.of(asked).filter(words -> !words.isEmpty()), List.of(quotes))
        .select("meta[property=og:title]")
        .attr("content");
  }

  private static Document page(Entry entry, String quote) {
    List<Quote> quotes = List.of(Storm.quote("Ann Oduya", 0, "It was shut at five".length()));
    return page(entry, Optional.of(quote), quotes);
  }

  private static Document page(Entry entry, Optional<String> quote, List<Quote> quotes) {
    return Jsoup.parse(
        Storm.WRITER.write(
            new EntryPage(
                Storm.masthead("Storm"),
                Storm.LINKS,
                new Shown(entry, quotes, HISTORY),
                false,
                quote,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
