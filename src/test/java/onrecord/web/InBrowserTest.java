package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does with the pages, in a real browser. */
class InBrowserTest {
  private static final String CITED = "\u201cThe last boat leaves at nine,\u201d Ida Moor said.";
  private static final int FILLERS = 120;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/coverage/harbour",
          "/coverage/harbour?order=oldest",
          "/coverage/harbour/entry/boats",
          "/coverage/harbour/entry/boats/version/1",
          "/coverage/harbour/entry/gone",
          "/coverage/harbour/entry/boats?quote=The%20last%20boat%20leaves%20at%20nine",
          "/coverage/harbour/people",
          "/coverage/harbour/changes",
          "/coverage/harbour/people/Ida%20Moor",
          "/coverage/harbour/ask?question=What+did+Ida+Moor+say+about+the+boat%3F",
          "/coverage/harbour/ask?question=Who+won+the+chess+championship%3F",
          "/nothing/here");

  private static Browser browser;
  private Stand stand;
  private Source harbour;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void serve() throws Exception {
    browser.sized(1_000, 700).dark(false);
    stand = new Stand();
    harbour = stand.open(Tenant.EVERYBODY, "harbour");
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      changes.add(added("filler-" + n, "Filler number " + n, "Nothing to see at pier " + n + "."));
    }
    Entry first = boats(1, "The last boat goes at eight.");
    Entry second = boats(2, CITED);
    Entry gone = entry("gone", 3, "Withdrawn soon", List.of("A whale was seen in the harbour."));
    changes.add(new Change.Added(first, true));
    changes.add(new Change.Corrected(first, second));
    changes.add(new Change.Added(gone, true));
    changes.add(new Change.Withdrawn(gone));
    var _ = stand.happen(harbour, changes);
  }

  @AfterEach
  void end() throws Exception {
    stand.close();
  }

  /** The words that are cited stand far below the fold. */
  private static Entry boats(int version, String words) {
    List<String> paragraphs = new ArrayList<>();
    IntStream.range(0, FILLERS)
        .mapToObj(n -> "The harbour was quiet at pier " + n + " all through the morning.")
        .forEach(paragraphs::add);
    paragraphs.add(words);
    return new Entry(
        "boats",
        version,
        Optional.of("Boats, and when they leave"),
        Stand.NOW.minus(Duration.ofHours(1)),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(new Byline("Tom Reed", Optional.of("Correspondent"), Optional.of("Skerry"))),
        true,
        Optional.empty(),
        paragraphs.stream().map(Paragraph::body).toList());
  }

  private static Entry entry(String id, int hoursAgo, String title, List<String> paragraphs) {
    Instant at = Stand.NOW.minus(Duration.ofHours(hoursAgo));
    return new Entry(
        id,
        1,
        Optional.of(title),
        at,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        paragraphs.stream().map(Paragraph::body).toList());
  }

  private static Change added(String id, String title, String words) {
    return new Change.Added(entry(id, 4, title, List.of(words)), true);
  }

  private URI at(String path) {
    return URI.create("http://" + stand.web.address() + path);
  }

  private static WebElement element(Browser reader, String selector) {
    return reader.driver().findElement(By.cssSelector(selector));
  }

  private static void follow(Browser reader, String selector) {
    reader.visit(URI.create(String.valueOf(element(reader, selector).getDomProperty("href"))));
  }

  /** A key that leads to a page does not wait for it. */
  private static void awaitPage(Browser reader, String address) {
    await()
        .ignoreExceptions()
        .until(() ->
            String.valueOf(reader.driver().getCurrentUrl()).contains(address)
                && reader.is("document.readyState === 'complete'"));
  }

  private static void assertMarkedInView(Browser reader) {
    assertThat(reader.find("document.documentElement.scrollHeight > 2 * innerHeight"))
        .isEqualTo(true);
    // Browsers glide there.
    await("the marked words are in view")
        .until(() ->
            reader.is(
                "(b => b.top >= 0 && b.bottom <= innerHeight)"
                    + "(document.getElementById('quote').getBoundingClientRect())"));
  }

  @Test
  void aCitationLeadsToItsWordsInView() {
    assertCitationIsFollowed(browser);
  }

  @Test
  void aCitationLeadsToItsWordsWithoutScript() {
    try (Browser scriptless = Browser.withoutScript()) {
      assertCitationIsFollowed(scriptless.sized(1_000, 700));
      scriptless.visit(at("/coverage/harbour"));
      assertThat(scriptless.driver().findElements(By.cssSelector("article"))).hasSize(31);
      element(scriptless, "input[name=question]").sendKeys("what did Moor say", Keys.ENTER);
      awaitPage(scriptless, "question=");
      assertThat(element(scriptless, "blockquote").getText()).contains("The last boat leaves");
    }
  }

  private void assertCitationIsFollowed(Browser reader) {
    reader.visit(at("/"));
    follow(reader, "main a[href$='/coverage/harbour']");
    follow(reader, "a[href$='/people']");
    follow(reader, "main a[href*='/people/Ida']");
    follow(reader, "main a[href*='quote=']");
    assertMarkedInView(reader);
    assertThat(element(reader, "mark#quote").getText()).isEqualTo("The last boat leaves at nine,");
    assertThat(element(reader, "main").getText())
        .contains("These words stand in this entry, version 2.");
  }

  @Test
  void wordsThatStandInAnotherVersionOrNoneAreSaidTo() {
    browser.visit(at("/coverage/harbour/entry/boats?quote=The%20last%20boat%20goes%20at%20eight."));
    assertThat(element(browser, "main").getText())
        .contains("These words do not stand in version 2 of this entry, but in");
    browser.visit(at("/coverage/harbour/entry/boats?quote=The%20last%20boat%20goes%20at%20ten."));
    assertThat(element(browser, "main").getText())
        .contains("These words do not stand in this entry, nor in any version of it that is kept.");
  }

  @Test
  void whatWasCorrectedAndWithdrawnIsListed() {
    browser.visit(at("/coverage/harbour")).visit(URI.create(href("nav a[href$='/changes']")));
    assertThat(element(browser, "main").getText())
        .contains("goes at eight", "leaves at nine", "Withdrawn soon", "was withdrawn");
    browser.visit(at("/coverage/harbour/entry/boats/version/1"));
    assertThat(element(browser, "h1").getText()).isEqualTo("Boats, and when they leave");
  }

  private static String href(String selector) {
    return String.valueOf(element(browser, selector).getDomProperty("href"));
  }

  @Test
  void theSearchBoxAnswersOrSaysThatTheRecordIsSilent() {
    browser.visit(at("/coverage/harbour"));
    element(browser, "input[name=question]")
        .sendKeys("what did Ida Moor say about the boat", Keys.ENTER);
    awaitPage(browser, "question=");
    assertThat(element(browser, "blockquote").getText()).contains("The last boat leaves at nine");
    element(browser, "input[name=question]").clear();
    element(browser, "input[name=question]").sendKeys("what did Quentin Blythe say", Keys.ENTER);
    awaitPage(browser, "Quentin");
    assertThat(browser.driver().findElements(By.cssSelector("blockquote"))).isEmpty();
    assertThat(element(browser, "main").getText()).contains("Quentin Blythe");
  }

  @Test
  void everythingIsReachedByKeyboard() {
    browser.visit(at("/coverage/harbour"));
    press(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Skip to the content");
    assertFocusShows();
    tabTo("input[name=question]");
    assertFocusShows();
    press("what did Ida Moor say about the boat", Keys.ENTER);
    awaitPage(browser, "question=");
    tabTo("main a[href*='quote=']");
    assertFocusShows();
    press(Keys.ENTER);
    awaitPage(browser, "quote=");
    assertMarkedInView(browser);
    assertThat(element(browser, "main").getText()).contains("These words stand in this entry");
  }

  private static void press(CharSequence... keys) {
    new org.openqa.selenium.interactions.Actions(browser.driver()).sendKeys(keys).perform();
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  private static void tabTo(String selector) {
    for (int n = 0; n < 200; n++) {
      if (browser.is("document.activeElement.matches(arguments[0])", selector)) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("not reached by keyboard: " + selector);
  }

  private static void assertFocusShows() {
    assertThat(
            browser.is(
                "(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                    + "(getComputedStyle(document.activeElement))"))
        .as("the focus shows on " + focused().getText())
        .isTrue();
  }

  @Test
  void noPageIsWiderThanASmallPhone() {
    String word = "Donau".repeat(60);
    var _ = stand.happen(harbour, List.of(added("wide", word, word + " " + word)));
    browser.sized(360, 740);
    List<String> all = new ArrayList<>(PAGES);
    all.add("/coverage/harbour/entry/wide");
    for (String page : all) {
      browser.visit(at(page));
      assertThat(browser.find("document.documentElement.scrollWidth")).as(page).isEqualTo(360L);
    }
    browser.visit(at("/coverage/harbour")).picture("timeline-360");
  }

  @Test
  void axeFindsNothingAgainstAnyPageInLightOrDark() {
    for (boolean dark : List.of(false, true)) {
      browser.dark(dark);
      for (String page : PAGES) {
        browser.visit(at(page));
        assertThat(browser.violations()).as(page + (dark ? " in dark" : "")).isEmpty();
      }
      browser.visit(at("/coverage/harbour")).picture(dark ? "timeline-dark" : "timeline-light");
    }
  }

  @Test
  void darkIsDark() {
    browser.dark(true).visit(at("/coverage/harbour"));
    assertThat(brightness()).isLessThan(64);
    browser.dark(false).visit(at("/coverage/harbour"));
    assertThat(brightness()).isGreaterThan(192);
  }

  private static double brightness() {
    Object mean =
        browser.find(
            "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0) / 3");
    return Double.parseDouble(String.valueOf(mean));
  }

  @Test
  void entriesArriveWithoutReloadOnceEach() {
    browser.visit(at("/coverage/harbour"));
    Entry fresh = entry("fresh", 0, "A fresh entry", List.of("Fog lifted over the pier."));
    await().until(() -> browser.is("document.readyState === 'complete'"));
    var _ = stand.happen(harbour, List.of(new Change.Added(fresh, false)));
    await().until(() -> shown("fresh") == 1);
    Entry corrected = Stand.entry("fresh", 2, fresh.publishedAt(), "Fog came down on the pier.");
    var _ = stand.happen(harbour, List.of(new Change.Corrected(fresh, corrected)));
    await()
        .until(() -> element(browser, "article#entry-fresh").getText().contains("Fog came down"));
    element(browser, "article#entry-fresh summary").click();
    Entry again = Stand.entry("fresh", 3, fresh.publishedAt(), "Fog came down on both piers.");
    var _ = stand.happen(harbour, List.of(new Change.Corrected(corrected, again)));
    await().until(() -> element(browser, "article#entry-fresh").getText().contains("both piers"));
    assertThat(browser.is("document.activeElement.matches('article#entry-fresh summary')"))
        .as("focus")
        .isTrue();
    assertThat(browser.is("document.querySelector('article#entry-fresh details').open"))
        .as("what was opened stays open")
        .isTrue();
    assertThat(browser.find("document.querySelector('#arrived [role=status]').textContent"))
        .isEqualTo("An entry was corrected.");
    var _ = stand.happen(harbour, List.of(new Change.Withdrawn(again)));
    await()
        .until(() -> element(browser, "article#entry-fresh").getText().contains("was withdrawn"));
    assertThat(shown("fresh")).isOne();
    assertThat(browser.find("document.querySelector('main article').id")).isEqualTo("entry-fresh");
  }

  @Test
  void aCorrectionOfWhatIsNotOnThePageIsNoNewEntry() {
    browser.visit(at("/coverage/harbour"));
    await().until(() -> browser.is("document.readyState === 'complete'"));
    Entry quiet = entry("quiet", 0, "Not on the page", List.of("Calm at the pier."));
    Entry corrected = Stand.entry("quiet", 2, quiet.publishedAt(), "Calm at both piers.");
    var _ =
        stand.happen(
            harbour,
            List.of(
                new Change.Added(quiet, true),
                new Change.Corrected(quiet, corrected),
                new Change.Added(entry("fresh", 0, "Fresh", List.of("Fog.")), false)));
    await().until(() -> shown("fresh") == 1);
    assertThat(shown("quiet")).isZero();
  }

  @Test
  void whoMissedTooMuchIsOfferedToReload() {
    browser.visit(at("/coverage/harbour"));
    await().until(() -> stand.web.listening() == 1);
    List<Change> many = new ArrayList<>();
    for (int n = 0; n < 900; n++) {
      many.add(new Change.Added(entry("many-" + n, 0, "One of many", List.of("Fog.")), false));
    }
    var _ = stand.happen(harbour, many);
    String offer =
        "[...document.querySelectorAll('#arrived button')]"
            + ".find(one => !one.hidden && one.textContent === 'Reload to see what is new')";
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.is(offer + " !== undefined"));
    assertThat(browser.find("window.stays = true")).isEqualTo(true);
    assertThat(browser.find(offer + ".click()")).isNull();
    await().until(() -> browser.is("window.stays === undefined"));
    assertThat(element(browser, "main article h2").getText()).isEqualTo("One of many");
  }

  private static int shown(String entry) {
    return browser.driver().findElements(By.id("entry-" + entry)).size();
  }
}
