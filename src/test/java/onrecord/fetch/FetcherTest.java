package onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onrecord.fetch.Loopback.answer;
import static onrecord.fetch.Loopback.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import onrecord.fetch.Fetched.Page;
import onrecord.fetch.Fetched.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back for what a server answers. */
class FetcherTest {
  private static Fetched fetch(Loopback server, Validators validators) throws Exception {
    FetchSettings settings =
        new FetchSettings(
            "mailto:press@example.com",
            false,
            true,
            Set.of(server.port()),
            Duration.ofSeconds(5),
            100_000);
    try (Fetcher fetcher = new Fetcher(settings, Fetches.NOON)) {
      return fetcher.fetch(settings.rules().parse(server.at("/live?key=1")), validators);
    }
  }

  private static Page read(String answer) throws Exception {
    try (Loopback server = Loopback.saying(answer)) {
      return (Page) fetch(server, Validators.NONE);
    }
  }

  private static Failed refused(String answer) throws Exception {
    try (Loopback server = Loopback.saying(answer)) {
      return (Failed) fetch(server, Validators.NONE);
    }
  }

  @Test
  void aPageComesWithWhatTheServerSaysOfIt() throws Exception {
    Page page =
        read(
            page(
                "Żółw",
                "Content-Type: Text/HTML; Charset=\"UTF-8\"",
                "ETag: W/\"a\"",
                "Last-Modified: Mon, 23 Nov 2026 11:00:00 GMT",
                "Cache-Control: public, max-age=60",
                "Age: 20"));
    assertThat(new String(page.body(), UTF_8)).isEqualTo("Żółw");
    assertThat(page.contentType()).hasValue("text/html");
    assertThat(page.charset()).hasValue("utf-8");
    assertThat(page.validators())
        .isEqualTo(
            new Validators(Optional.of("W/\"a\""), Optional.of("Mon, 23 Nov 2026 11:00:00 GMT")));
    assertThat(page.freshFor()).hasValue(Duration.ofSeconds(40));
    assertThat(page.movedTo()).isEmpty();
    assertThat(page.address().target()).isEqualTo("/live?key=1");
  }

  @Test
  void aBarePageIsAPage() throws Exception {
    Page page = read(page("x"));
    assertThat(page.contentType()).isEmpty();
    assertThat(page.charset()).isEmpty();
    assertThat(page.validators()).isEqualTo(Validators.NONE);
    assertThat(page.freshFor()).isEmpty();
  }

  @Test
  void aServerIsToldWhoAsksAndWhatIsUnderstoodAndNothingElse() throws Exception {
    try (Loopback server = Loopback.saying(page("x", "Set-Cookie: a=b"))) {
      fetch(server, Validators.NONE);
      Loopback.Asked asked = server.asked.element();
      assertThat(asked.line()).isEqualTo("GET /live?key=1 HTTP/1.1");
      assertThat(asked.header("User-Agent").orElseThrow())
          .matches("Onrecord/\\S+ \\(\\+mailto:press@example\\.com\\)");
      assertThat(asked.header("Accept-Encoding")).hasValue("gzip, deflate");
      assertThat(asked.headers())
          .extracting(header -> header.substring(0, header.indexOf(':')))
          .containsExactlyInAnyOrder(
              "User-Agent", "Accept", "Accept-Encoding", "Host", "Connection");
    }
  }

  @Test
  void validatorsAreSentAndAPageThatHasNotChangedSaysSo() throws Exception {
    Validators known = new Validators(Optional.of("\"7\""), Optional.of("yesterday"));
    try (Loopback server =
        Loopback.saying("HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=9\r\n\r\n")) {
      assertThat(fetch(server, known))
          .isEqualTo(new Unchanged(known, Optional.of(Duration.ofSeconds(9))));
      assertThat(server.asked.element().header("If-None-Match")).hasValue("\"7\"");
      assertThat(server.asked.element().header("If-Modified-Since")).hasValue("yesterday");
    }
  }

  @Test
  void validatorsThatComeWithAnUnchangedPageAreTheNewOnes() throws Exception {
    try (Loopback server = Loopback.saying("HTTP/1.1 304 Not Modified\r\nETag: \"8\"\r\n\r\n")) {
      Unchanged unchanged =
          (Unchanged) fetch(server, new Validators(Optional.of("\"7\""), Optional.empty()));
      assertThat(unchanged.validators().etag()).hasValue("\"8\"");
    }
  }

  @Test
  void unchangedFromWhatIsNoAnswer() throws Exception {
    assertThat(refused("HTTP/1.1 304 Not Modified\r\n\r\n").failure())
        .isEqualTo(Failure.OTHER_STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "401, STATUS_FORBIDDEN",
    "403, STATUS_FORBIDDEN",
    "451, STATUS_FORBIDDEN",
    "404, STATUS_NOT_FOUND",
    "410, STATUS_GONE",
    "429, RATE_LIMITED",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "599, SERVER_ERROR",
    "204, OTHER_STATUS",
    "206, OTHER_STATUS",
    "300, OTHER_STATUS",
    "418, OTHER_STATUS"
  })
  void eachStatusIsAFailureOfItsKind(int status, Failure failure) throws Exception {
    Failed failed = refused("HTTP/1.1 " + status + " X\r\nConnection: close\r\n\r\n");
    assertThat(failed.failure()).isEqualTo(failure);
    assertThat(failed.reason()).isEqualTo("127.0.0.1 answered with status " + status);
    assertThat(failed.retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT0S",
    "86401, PT24H",
    "99999999999999999999, PT24H",
    "'Mon, 23 Nov 2026 12:10:00 GMT', PT10M",
    "'Monday, 23-Nov-26 12:10:00 GMT', PT10M",
    "'Mon Nov 23 12:10:00 2026', PT10M",
    "'Mon, 23 Nov 2026 11:00:00 GMT', PT0S",
    "'Tue, 23 Nov 2027 11:00:00 GMT', PT24H"
  })
  void aServerSaysWhenToComeBack(String header, Duration expected) throws Exception {
    for (String status : new String[] {"429 X", "503 X"}) {
      Failed failed = refused(answer(status, "", "Retry-After: " + header));
      assertThat(failed.failure()).isEqualTo(Failure.RATE_LIMITED);
      assertThat(failed.retryAfter()).hasValue(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "''"})
  void aTimeToComeBackThatSaysNothingIsNone(String header) throws Exception {
    assertThat(refused(answer("429 X", "", "Retry-After: " + header)).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=100000 | PT24H",
        "Cache-Control: no-cache, max-age=60 | PT0S",
        "Cache-Control: no-store | PT0S",
        "Expires: Mon, 23 Nov 2026 12:03:00 GMT | PT3M",
        "Expires: 0 | PT0S",
        "Expires: Mon, 23 Nov 2020 12:03:00 GMT | PT0S"
      })
  void aServerSaysHowLongItsAnswerStands(String header, Duration expected) throws Exception {
    assertThat(read(page("x", header)).freshFor()).hasValue(expected);
  }
}
