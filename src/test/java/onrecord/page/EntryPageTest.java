package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class EntryPageTest {
  private static final Entry FIRST =
      Storm.entry("e1", 1, "Bridge shut", "It was shut at four.", "Nobody was hurt.");
  private static final Entry SECOND =
      Storm.entry("e1", 2, "Bridge shut", "It was shut at five.", "Nobody was hurt.");
  private static final List<Event> HISTORY = Storm.corrected(FIRST, SECOND);

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
    assertThat(page(SECOND, "shut at six").select(".verdict").text()).contains("in no version");
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

  private static Document page(Entry entry, String quote) {
    Shown shown =
        new Shown(
            entry, List.of(Storm.quote("Ann Oduya", 0, "It was shut at five".length())), HISTORY);
    return Jsoup.parse(
        Storm.WRITER.write(
            new EntryPage(
                Storm.masthead("Storm"),
                Storm.LINKS,
                shown,
                false,
                Optional.of(quote),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
