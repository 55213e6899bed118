package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Hostile text of a page and of a person, in a browser that would run it. */
class HostileInBrowserTest {
  private static final int ON_A_PAGE = 20;
  private static final int MOST_CHARACTERS = 600;
  private static final int AS_QUESTIONS = 60;
  private static final String ALIEN =
      "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\ufffd\\ufeff&&[^\\t\\n\\r\\f ]]";

  @Test
  void noScriptRunsAndTheTextReadsAsItWas() throws Exception {
    List<String> strings = strings();
    try (Browser browser = Browser.open()) {
      for (List<String> some : pages(strings)) {
        try (Stand stand = new Stand()) {
          show(stand, some);
          browser.visit(at(stand, "/coverage/hostile?order=oldest"));
          assertHarmless(browser, some.size());
          assertThat(read(browser, "article h2"))
              .isEqualTo(some.stream().map(this::plain).toList());
          assertThat(read(browser, "article > p[dir]"))
              .isEqualTo(some.stream().map(this::plain).toList());
        }
      }
      assertQuestionsAreHarmless(browser, strings);
    }
  }

  /** A timeline's page is bounded, and each string stands in many fields. */
  private static List<List<String>> pages(List<String> strings) {
    List<List<String>> pages = new ArrayList<>();
    int length = MOST_CHARACTERS;
    for (String words : strings) {
      if (length + words.length() > MOST_CHARACTERS || pages.getLast().size() == ON_A_PAGE) {
        pages.add(new ArrayList<>());
        length = 0;
      }
      pages.getLast().add(words);
      length += words.length();
    }
    return pages;
  }

  private void assertQuestionsAreHarmless(Browser browser, List<String> strings) throws Exception {
    try (Stand stand = new Stand()) {
      Source source = stand.open(Tenant.EVERYBODY, "hostile");
      assertThat(source.coverage()).isEqualTo("hostile");
      // No more than one household may ask at once.
      for (String words : strings.subList(0, Math.min(AS_QUESTIONS, strings.size()))) {
        String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
        browser.visit(at(stand, "/coverage/hostile/entry/none?quote=" + asked));
        assertHarmless(browser, 0);
      }
      for (String words : strings.stream().limit(15).toList()) {
        String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
        browser.visit(at(stand, "/coverage/hostile/ask?question=" + asked));
        assertHarmless(browser, 0);
      }
    }
  }

  private static URI at(Stand stand, String path) {
    return URI.create("http://" + stand.web.address() + path);
  }

  private static void show(Stand stand, List<String> strings) {
    Source source = stand.open(Tenant.EVERYBODY, "hostile");
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < strings.size(); n++) {
      changes.add(new Change.Added(entry(n, strings.get(n)), true));
    }
    var _ = stand.happen(source, changes);
  }

  private static Entry entry(int n, String words) {
    return new Entry(
        n + words.substring(0, Math.min(40, words.length())),
        1,
        Optional.of(words),
        Stand.NOW.minusSeconds(10_000 - n),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(new Byline(words, Optional.of(words), Optional.of(words))),
        false,
        Optional.empty(),
        List.of(Paragraph.body(words)));
  }

  /** An alert would stop the look at the page; what the policy stops would stand in the log. */
  private static void assertHarmless(Browser browser, int articles) {
    assertThat(browser.find("document.querySelectorAll('article').length"))
        .isEqualTo((long) articles);
    assertThat(
            browser.find(
                "document.querySelectorAll('img, iframe, object, embed, base, style, video, audio,"
                    + " math, template, [onload], [onerror], [onclick], [style]').length"))
        .isEqualTo(0L);
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .noneMatch(line -> line.getMessage().contains("Content Security Policy"));
  }

  private List<String> read(Browser browser, String selector) {
    Object found =
        browser.find(
            "[...document.querySelectorAll(arguments[0])].map(one => one.textContent)", selector);
    return ((List<?>) Objects.requireNonNull(found))
        .stream().map(text -> plain(String.valueOf(text))).toList();
  }

  /** Without what no page can hold, and without white space, which browsers fold as they like. */
  private String plain(String words) {
    return words.replaceAll(ALIEN, "").replaceAll("[\\s\\p{Z}]+", "");
  }

  private static List<String> strings() throws IOException {
    File corpora = new File("../shared/corpora");
    assumeTrue(corpora.isDirectory(), "no ../shared/corpora here: its strings are not shown");
    List<String> strings = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    collect(json.readTree(new File(corpora, "own/chat-strings.json")), strings);
    collect(json.readTree(new File(corpora, "blns/blns.json")), strings);
    for (String file : List.of("domjs", "test1", "test2", "test3", "test4")) {
      File tests = new File(corpora, "html5lib/tokenizer/" + file + ".test");
      json.readTree(tests).path("tests").forEach(test -> collect(test.path("input"), strings));
    }
    List<String> shown =
        strings.stream()
            .filter(words -> words.length() < 600)
            .filter(words -> !words.replaceAll(ALIEN, "").isBlank())
            .collect(Collectors.toList());
    assertThat(shown).hasSizeGreaterThan(500);
    return shown;
  }

  private static void collect(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(child -> collect(child, strings));
  }
}
