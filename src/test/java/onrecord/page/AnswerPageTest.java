package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.desk.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class AnswerPageTest {
  @Test
  void anExcerptNamesItsSpeakerAndLeadsToItsMarkedWords() {
    Document page = page(Storm.found("Bridge shut"));
    String address = "/record/coverage/storm/entry/e1?quote=Bridge+shut#quote";
    assertThat(page.select(".excerpt blockquote").text()).isEqualTo("Bridge shut");
    assertThat(page.select(".excerpt blockquote").attr("cite")).isEqualTo(address);
    assertThat(page.expectFirst(".excerpt .when a").attr("href")).isEqualTo(address);
    assertThat(page.select(".excerpt .speaker strong").text()).startsWith("Bridge shut");
    assertThat(page.select(".excerpt .when a").eachAttr("href"))
        .contains("https://quay.example/storm/2");
    assertThat(page.select(".excerpt .faint a").attr("href"))
        .isEqualTo("/record/coverage/storm/entry/e2");
  }

  @Test
  void whomAPronounStandsForIsToldBesideTheWordsAndNotInThem() {
    Document page = page(Storm.found("Bridge <b>shut</b>"));
    assertThat(page.select(".excerpt blockquote + p.faint bdi").text())
        .isEqualTo("[Bridge <b>shut</b>: Bridge <b>shut</b>]");
    assertThat(page.select(".excerpt blockquote").text()).isEqualTo("Bridge <b>shut</b>");
  }

  @Test
  void silenceSaysSoAndShowsWhatComesNearWithoutQuotingIt() {
    Document page = page(Storm.silent("Bridge shut"));
    assertThat(page.select(".answer").text()).contains("Nothing on record");
    assertThat(page.select(".answer blockquote")).isEmpty();
    assertThat(page.select(".nearest a").attr("href")).isEqualTo("/record/coverage/storm/entry/e1");
  }

  private static Document page(Reply reply) {
    AnswerPage page = new AnswerPage(Optional.empty(), "bridge?", Optional.of(reply));
    return Jsoup.parse(Storm.WRITER.write(page));
  }
}
