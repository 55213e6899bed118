package onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.fetch.Fetched.Failed;
import onrecord.fetch.Fetched.Failure;
import onrecord.fetch.Fetched.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead, and where they do not. */
class RedirectTest {
  /** Redirects as the path says: {@code /301/302/page} by 301 to {@code /302/page}. */
  private static Loopback byPath() throws Exception {
    return new Loopback((asked, out) -> {
      String path = asked.path();
      String answer =
          path.matches("/3\\d\\d/.*")
              ? Loopback.answer(path.substring(1, 4) + " X", "", "Location: " + path.substring(4))
              : Loopback.page(path);
      out.write(answer.getBytes(UTF_8));
    });
  }

  private static Failed failed(String location) throws Exception {
    try (Loopback server = Loopback.saying(Loopback.answer("301 X", "", "Location: " + location))) {
      return (Failed) Fetches.fetch(server, "/");
    }
  }

  @Test
  void fiveRedirectsAreFollowedAndNotSix() throws Exception {
    try (Loopback server = byPath()) {
      assertThat(Fetches.fetch(server, "/301/302/303/307/308/page")).isInstanceOf(Page.class);
      Failed failed = (Failed) Fetches.fetch(server, "/302/302/302/302/302/302/page");
      assertThat(failed.failure()).isEqualTo(Failure.REDIRECT);
      assertThat(failed.reason()).isEqualTo("it redirects more than 5 times");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/301/page", "/308/page", "/301/308/301/page"})
  void aPageHasMovedWhereEveryRedirectWasPermanent(String path) throws Exception {
    try (Loopback server = byPath()) {
      Page page = (Page) Fetches.fetch(server, path);
      assertThat(page.address().target()).isEqualTo("/page");
      assertThat(page.movedTo()).hasValue(page.address());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/302/page", "/301/307/page", "/303/301/page"})
  void aPageHasNotMovedOtherwise(String path) throws Exception {
    try (Loopback server = byPath()) {
      Page page = (Page) Fetches.fetch(server, path);
      assertThat(page.address().target()).isEqualTo("/page");
      assertThat(page.movedTo()).isEmpty();
    }
  }

  @Test
  void aLoopEnds() throws Exception {
    assertThat(failed("/").failure()).isEqualTo(Failure.REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd", "ftp://example.com/", "http://127.0.0.1:22/", "http://127.1/",
        "http://user:s3cret@127.0.0.1/", "data:text/html,x", "\\\\example.com\\", "http://"
      })
  void otherSchemesPortsAndSpellingsAreNotFollowed(String location) throws Exception {
    Failed failed = failed(location);
    assertThat(failed.failure()).isEqualTo(Failure.REDIRECT);
    assertThat(failed.reason()).startsWith("it redirects to where we do not go: ");
    assertThat(failed.reason()).doesNotContain("s3cret");
  }

  @Test
  void aRedirectToNowhereIsOne() throws Exception {
    try (Loopback server = Loopback.saying(Loopback.answer("302 X", ""))) {
      assertThat(((Failed) Fetches.fetch(server, "/")).failure()).isEqualTo(Failure.REDIRECT);
    }
  }

  @Test
  void whatWasReadSecretlyIsNotReadInTheOpen() throws Exception {
    FetchSettings settings = FetchSettings.DEFAULT;
    try (Exchange exchange = new Exchange(settings, host -> List.of(), to -> to)) {
      Hops hops = new Hops(exchange, settings.rules());
      Address from = Address.parse("https://example.com/a");
      assertThat(hops.next(from, "/b").text()).isEqualTo("https://example.com/b");
      assertThatExceptionOfType(FetchException.class)
          .isThrownBy(() -> hops.next(from, "http://example.com/b"))
          .withMessage("it redirects from https to http");
    }
  }

  @Test
  void aPublicPageCannotRedirectIntoTheOwnNetwork() throws Exception {
    FetchSettings settings =
        new FetchSettings("", false, false, Set.of(80), Fetches.SOON, Fetches.MAX_BYTES);
    try (Loopback server =
            Loopback.saying(Loopback.answer("302 X", "", "Location: http://inner.example.com/"));
        Fetcher fetcher =
            new Fetcher(
                settings,
                Fetches.NOON,
                host ->
                    List.of(
                        InetAddress.ofLiteral(host.startsWith("inner") ? "10.0.0.9" : "8.8.8.8")),
                to -> server.address())) {
      Failed failed =
          (Failed) fetcher.fetch(Address.parse("http://news.example.com/"), Validators.NONE);
      assertThat(failed.failure()).isEqualTo(Failure.ADDRESS);
      assertThat(failed.reason()).contains("inner.example.com").doesNotContain("10.0.0.9");
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void anotherHostIsNotToldWhatTheFirstOneGave() throws Exception {
    Validators known = new Validators(Optional.of("\"7\""), Optional.empty());
    FetchSettings settings =
        new FetchSettings("", false, false, Set.of(80), Fetches.SOON, Fetches.MAX_BYTES);
    try (Loopback server =
            new Loopback((asked, out) -> {
              String next = asked.path().equals("/") ? "/2" : "http://other.example.com/3";
              String answer =
                  asked.path().equals("/3")
                      ? Loopback.page("x")
                      : Loopback.answer("302 X", "", "Location: " + next);
              out.write(answer.getBytes(UTF_8));
            });
        Fetcher fetcher =
            new Fetcher(
                settings,
                Fetches.NOON,
                host -> List.of(InetAddress.ofLiteral("8.8.8.8")),
                to -> server.address())) {
      assertThat(fetcher.fetch(Address.parse("http://news.example.com/"), known))
          .isInstanceOf(Page.class);
      assertThat(server.asked.stream().map(asked -> asked.header("If-None-Match").orElse("")))
          .containsExactly("\"7\"", "\"7\"", "");
    }
  }
}
