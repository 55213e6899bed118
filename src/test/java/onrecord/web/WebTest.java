package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.log.Captured;
import onrecord.log.Log;
import onrecord.place.Tenant;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every address of the pages, asked for over real connections. */
class WebTest {
  private static final Tenant GUILD = new Tenant("discord", "guild-1");

  private Stand stand;
  private Source storm;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand();
    storm = stand.open(Tenant.EVERYBODY, "storm");
    for (int i = 0; i < 120; i++) {
      stand.happen(storm, new Change.Added(entry(i), true));
    }
  }

  private static Entry entry(int i) {
    return Stand.entry(
        "e" + i,
        1,
        Stand.NOW.minusSeconds(60L * (200 - i)),
        "The harbour master Ida Moor said: \"Bridge " + i + " is shut until the wind drops.\"");
  }

  @AfterEach
  void stop() throws IOException {
    stand.close();
  }

  @Test
  void everyAddressAnswers() throws IOException {
    for (String path :
        List.of(
            "/",
            "/ask",
            "/ask?question=What+did+Ida+Moor+say%3F",
            "/coverage/storm",
            "/coverage/storm?order=oldest",
            "/coverage/storm?before=e50",
            "/coverage/storm?after=e50&order=oldest",
            "/coverage/storm/entry/e7",
            "/coverage/storm/entry/e7?quote=is+shut+until",
            "/coverage/storm/entry/e7/version/1",
            "/coverage/storm/people",
            "/coverage/storm/changes",
            "/robots.txt",
            "/coverage/storm/people/Ida%20Moor?page=2",
            "/coverage/storm/ask?question=What+did+Ida+Moor+say%3F",
            "/coverage/storm/feed.atom",
            "/coverage/storm/coverage.json")) {
      assertThat(stand.get(path)).as(path).startsWith("HTTP/1.1 200 ").doesNotContain("X-Robots");
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() throws IOException {
    String plain = body(stand.get("/nothing"));
    for (String path :
        List.of(
            "/coverage/calm",
            "/coverage/calm/events",
            "/coverage/storm/entry/e999",
            "/coverage/storm/entry/e7/version/2",
            "/coverage/storm/entry/e7/version/0",
            "/coverage/storm/entry/e7/version/x",
            "/coverage/storm/people/Nobody",
            "/private/token",
            "/private/" + "A".repeat(5_000),
            "/static/page.css")) {
      assertThat(stand.get(path)).as(path).startsWith("HTTP/1.1 404 ").endsWith(plain);
    }
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n"));
  }

  @Test
  void timelinesArePagedThroughToTheirEndsWithoutGapOrRepetition() throws IOException {
    for (String order : List.of("newest", "oldest")) {
      StringBuilder seen = new StringBuilder();
      String path = "/coverage/storm?order=" + order;
      String cursor = "";
      for (int page = 0; page < 3; page++) {
        String answer = stand.get(path + cursor);
        List<String> ids =
            Pattern.compile("id=\"entry-(e\\d+)\"")
                .matcher(answer)
                .results()
                .map(match -> match.group(1))
                .toList();
        ids.forEach(id -> seen.append(id).append(' '));
        cursor = "&" + (order.equals("newest") ? "before=" : "after=") + ids.getLast();
      }
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        all.append('e').append(order.equals("newest") ? 119 - i : i).append(' ');
      }
      assertThat(seen.toString()).as(order).isEqualTo(all.toString());
    }
  }

  @Test
  void whatIsToComeDoesNotExist() throws IOException {
    Entry later = Stand.entry("later", 1, Stand.NOW.plusSeconds(1), "Zanzibar is calm.");
    stand.happen(storm, new Change.Added(later, true));
    for (String path : List.of("", "?order=oldest", "?after=e119", "/coverage.json")) {
      assertThat(stand.get("/coverage/storm" + path)).doesNotContain("Zanzibar");
    }
    assertThat(stand.get("/coverage/storm/entry/later")).startsWith("HTTP/1.1 404 ");
    assertThat(stand.get("/coverage/storm/entry/later/version/1")).startsWith("HTTP/1.1 404 ");
    assertThat(stand.get("/coverage/storm/entry/e119")).doesNotContain("later");
  }

  @Test
  void aCorrectedEntryHasBothVersionsAndAWithdrawnOneItsLast() throws IOException {
    Entry after = Stand.entry("e7", 2, entry(7).publishedAt(), "Bridge 7 is open again.");
    stand.happen(storm, new Change.Corrected(entry(7), after));
    assertThat(stand.get("/coverage/storm/entry/e7")).contains("is open again");
    assertThat(stand.get("/coverage/storm/entry/e7/version/1")).contains("until the wind drops");
    stand.happen(storm, new Change.Withdrawn(after));
    assertThat(stand.get("/coverage/storm/entry/e7"))
        .startsWith("HTTP/1.1 200 ")
        .contains("is open again");
    assertThat(stand.get("/coverage/storm?before=e8")).doesNotContain("open again");
  }

  @Test
  void aPrivateCoverageIsThereForItsLinkAlone() throws IOException {
    Source secret = stand.open(GUILD, "quay");
    stand.happen(
        secret, new Change.Added(Stand.entry("s1", 1, Stand.NOW, "Xylophone arrives."), true));
    String below = "/private/" + Stand.token(GUILD, "quay");
    assertThat(stand.get(below))
        .startsWith("HTTP/1.1 200 ")
        .contains("Xylophone", "X-Robots-Tag: noindex", "private, no-cache");
    assertThat(stand.get(below + "/ask?question=xylophone")).contains("Xylophone");
    assertThat(stand.get(below + "/ask?question=harbour")).doesNotContain("Bridge");
    for (String path :
        List.of(
            "/",
            "/coverage/quay",
            "/coverage/quay/entry/s1",
            "/coverage/storm/entry/s1",
            "/private/" + Stand.token(GUILD, "storm"),
            "/private/" + Stand.token(new Tenant("discord", "guild-2"), "quay"),
            "/private/" + Stand.token(Tenant.EVERYBODY, "quay"),
            "/ask?question=xylophone",
            "/coverage/storm/ask?question=xylophone+arrives")) {
      assertThat(stand.get(path)).as(path).doesNotContain("Xylophone").doesNotContain("quay");
    }
  }

  @Test
  void aQuestionIsFollowedByOneIdToWhatWasSent() throws IOException {
    try (Captured log = new Captured(Log.Form.JSON, Level.INFO)) {
      assertThat(stand.get("/coverage/storm/ask?question=xylophone")).startsWith("HTTP/1.1 200 ");
      Awaitility.await().until(() -> log.text().contains("\"sent\""));
      assertThat(stand.get("/ask")).startsWith("HTTP/1.1 200 ");
      assertThat(stand.get("/coverage/storm?question=xylophone")).startsWith("HTTP/1.1 200 ");
      String line = "\\{.*\"request\":\"%s\",\"message\":\"%s\",.*\"ms\":\\d+.*}";
      String done = log.lines().getFirst();
      String id = done.replaceAll(".*\"request\":\"(\\w+)\".*", "$1");
      assertThat(done).matches(line.formatted(id, "carried out")).contains("\"platform\":\"web\"");
      assertThat(log.lines().get(1)).matches(line.formatted(id, "sent")).contains("\"status\":200");
      assertThat(log.lines()).hasSize(2);
      assertThat(log.text()).doesNotContain("xylophone", "127.0.0.1", "storm");
    }
  }

  @Test
  void aFaultOfOursNamesWhatToReport() throws IOException {
    stand.store.close();
    String answer = stand.get("/coverage/storm/entry/e7");
    String id = answer.replaceAll("(?s).*X-Request-Id: (\\w+).*", "$1");
    assertThat(answer).startsWith("HTTP/1.1 500 ").contains("If you report this, name " + id + ".");
    assertThat(stand.get("/coverage/none")).contains("X-Request-Id").doesNotContain("report this");
  }

  @Test
  void questionsAreBoundedInLengthAndNumber() throws IOException {
    assertThat(stand.get("/ask?question=" + "a".repeat(1_001))).startsWith("HTTP/1.1 400 ");
    for (int i = 0; i < 20; i++) {
      assertThat(stand.get("/ask?question=bridge")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(stand.get("/ask?question=bridge"))
        .startsWith("HTTP/1.1 429 ")
        .contains("Retry-After: 3");
    verify(stand.sends, times(20)).sent();
    verify(stand.sends).throttled();
    assertThat(stand.get("/coverage/storm")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void pagesHoldBelowAPathWhetherAProxyPassesItOnOrNot() throws Exception {
    try (Stand below = new Stand("/on-record", List.of())) {
      var _ = below.open(Tenant.EVERYBODY, "storm");
      for (String path :
          List.of("/coverage/storm", "/on-record/coverage/storm", "/on-record/", "/on-record")) {
        assertThat(below.get(path))
            .as(path)
            .startsWith("HTTP/1.1 200 ")
            .contains("\"/on-record/static/page-", "\"/on-record/coverage/storm")
            .doesNotContain("\"/coverage", "\"/static");
      }
    }
  }

  @Test
  void everyLinkOfOursLeadsSomewhereWhateverIdsAndNamesAre() throws IOException {
    List<String> odd =
        List.of(
            "x?y", "https://a.example/b#c", "50% & 'more'", "\u00fc~7E", "..", "a/../b", "\"<b>\"");
    for (String id : odd) {
      String said = "\u201cThe ferry is late,\u201d Sean O'Brien said at the quay.";
      var _ = stand.happen(storm, new Change.Added(Stand.entry(id, 1, Stand.NOW, said), true));
    }
    Document timeline = Jsoup.parse(stand.get("/coverage/storm"));
    List<String> links = timeline.select("article a[href^=/]").eachAttr("href");
    assertThat(links).anyMatch(link -> link.contains("/people/")).hasSizeGreaterThan(odd.size());
    for (String link : links) {
      assertThat(stand.get(link)).as(link).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void permalinksLeadToTheVersionThatWasCited() throws IOException {
    Entry cited = entry(7);
    URI link =
        stand
            .web
            .permalinks(GUILD)
            .of(stand.record.coverages(GUILD).getFirst(), cited, Optional.of("is shut until"))
            .orElseThrow();
    assertThat(link.toString())
        .startsWith("http://127.0.0.1:" + stand.port() + "/coverage/storm/entry/e7/version/1?");
    assertThat(stand.get(link.getRawPath() + "?" + link.getRawQuery())).contains("<mark");
  }

  @Test
  void longWordsThatAreCitedAreMarkedWhereTheirPermalinkLeads() throws IOException {
    String words = "Der Bürgermeister sagt: „Straßen, Brücken – gesperrt“. ".repeat(200).strip();
    Entry cited = Stand.entry("long", 1, Stand.NOW.minusSeconds(9), words);
    stand.happen(storm, new Change.Added(cited, true));
    URI link =
        stand
            .web
            .permalinks(GUILD)
            .of(stand.record.coverages(GUILD).getFirst(), cited, Optional.of(words))
            .orElseThrow();
    assertThat(stand.get(link.getRawPath() + "?" + link.getRawQuery()))
        .startsWith("HTTP/1.1 200 ")
        .contains("<mark");
  }
}
