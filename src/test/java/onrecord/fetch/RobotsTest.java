package onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import onrecord.fetch.Fetched.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When robots.txt is asked for, for how long it is known, and what its absence means. */
class RobotsTest {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Loopback server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server =
        new Loopback((asked, out) ->
            out.write(
                answers.getOrDefault(asked.path(), Loopback.answer("404 X", "")).getBytes(UTF_8)));
    fetcher = new Fetcher(Fetches.local(true, Fetches.SOON, server), () -> now);
    answers.put("/live", Loopback.page("news"));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched fetch(String target) throws Exception {
    AddressRules rules = Fetches.local(true, Fetches.SOON, server).rules();
    return fetcher.fetch(rules.parse(server.at(target)), Validators.NONE);
  }

  private Failed refused(String target) throws Exception {
    Failed failed = (Failed) fetch(target);
    assertThat(failed.failure()).isEqualTo(Failure.ROBOTS);
    return failed;
  }

  private void robots(String answer) {
    answers.put("/robots.txt", answer);
  }

  @Test
  void whatIsNotAllowedIsNotAskedFor() throws Exception {
    robots(Loopback.page("User-agent: onrecord\nDisallow: /live"));
    assertThat(refused("/live").reason())
        .isEqualTo("the robots.txt of 127.0.0.1 does not allow it");
    assertThat(server.paths()).containsExactly("/robots.txt");
  }

  @Test
  void theFileIsKeptForADay() throws Exception {
    robots(Loopback.page("User-agent: *\nAllow: /"));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
    robots(Loopback.page("User-agent: *\nDisallow: /"));
    now = now.plus(Duration.ofHours(23));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
    now = now.plus(Duration.ofHours(1));
    refused("/live");
    assertThat(server.paths()).containsExactly("/robots.txt", "/live", "/live", "/robots.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void whoeverHasNoFileAllowsEverything(int status) throws Exception {
    robots(Loopback.answer(status + " X", "User-agent: *\nDisallow: /"));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/robots.txt", "file:///etc/passwd", "http://127.1/robots.txt"})
  void aFileThatRedirectsToNowhereIsNone(String location) throws Exception {
    robots(Loopback.answer("302 X", "", "Location: " + location));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
  }

  @Test
  void aRedirectedFileSpeaksForTheHostThatWasAsked() throws Exception {
    robots(Loopback.answer("301 X", "", "Location: /elsewhere"));
    answers.put("/elsewhere", Loopback.page("User-agent: *\nDisallow: /live"));
    refused("/live");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void errorsCloseTheHostForAWhile(int status) throws Exception {
    robots(Loopback.answer(status + " X", ""));
    assertThat(refused("/live").retryAfter()).hasValue(Duration.ofMinutes(5));
    robots(Loopback.page(""));
    now = now.plus(Duration.ofMinutes(2));
    assertThat(refused("/live").retryAfter()).hasValue(Duration.ofMinutes(3));
    now = now.plus(Duration.ofMinutes(3));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
    assertThat(server.paths()).containsExactly("/robots.txt", "/robots.txt", "/live");
  }

  @Test
  void aHostSaysForHowLongItsErrorsLast() throws Exception {
    robots(Loopback.answer("503 X", "", "Retry-After: 3600"));
    assertThat(refused("/live").retryAfter()).hasValue(Duration.ofHours(1));
  }

  @Test
  void anOlderFileStandsWhileThereAreErrors() throws Exception {
    robots(Loopback.page("User-agent: *\nDisallow: /secret"));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
    robots(Loopback.answer("500 X", ""));
    now = now.plus(Duration.ofDays(2));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
    assertThat(refused("/secret").retryAfter()).isEmpty();
  }

  @Test
  void aFileThatBreaksOffIsNoPermission() throws Exception {
    robots("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *");
    assertThat(((Failed) fetch("/live")).failure()).isEqualTo(Failure.BODY);
    assertThat(server.paths()).doesNotContain("/live");
  }

  @Test
  void ofAHugeFileTheBeginningCounts() throws Exception {
    robots(Loopback.page("User-agent: *\nDisallow: /live\n#" + "x".repeat(600_000)));
    refused("/live");
    robots(Loopback.page("#" + "x".repeat(600_000) + "\nUser-agent: *\nDisallow: /live\n"));
    now = now.plus(Duration.ofDays(1));
    assertThat(fetch("/live")).isInstanceOf(Page.class);
  }

  @Test
  void eachHopIsAskedAbout() throws Exception {
    robots(Loopback.page("User-agent: *\nDisallow: /secret"));
    answers.put("/live", Loopback.answer("302 X", "", "Location: /secret"));
    refused("/live");
    assertThat(server.paths()).containsExactly("/robots.txt", "/live");
  }

  @Test
  void manyAtOnceAskOnce() throws Exception {
    robots(Loopback.page(""));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Fetched>> twenty = Collections.nCopies(20, () -> fetch("/live"));
      for (Future<Fetched> one : threads.invokeAll(twenty)) {
        assertThat(one.get()).isInstanceOf(Page.class);
      }
    }
    assertThat(server.paths()).hasSize(21).containsOnlyOnce("/robots.txt");
  }

  @Test
  void theOperatorMayDoWithout() throws Exception {
    robots(Loopback.page("User-agent: *\nDisallow: /"));
    assertThat(Fetches.fetch(server, "/live")).isInstanceOf(Page.class);
    assertThat(server.paths()).containsExactly("/live");
  }
}
