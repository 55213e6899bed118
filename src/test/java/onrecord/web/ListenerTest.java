package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import onrecord.log.Captured;
import onrecord.log.Log;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the listener lets in and what goes out, whatever is served; over real connections. */
class ListenerTest {
  private static final String LONG = "long ".repeat(1_000);

  private final OkHttpClient browser = new OkHttpClient();
  private Listener listener;

  @BeforeEach
  void start() throws IOException {
    listener =
        new Listener(
            Bound.to(new Address("127.0.0.1", 0)),
            List.of(
                new Route("/", call -> onrecord.web.Response.plain(200, "home")),
                new Route("/long", call -> onrecord.web.Response.plain(200, LONG)),
                new Route("/it/{id}", ListenerTest::told),
                new Route(
                    "/broken",
                    call -> {
                      throw new IllegalStateException("internals");
                    })));
    listener.start();
  }

  private static onrecord.web.Response told(Call call) {
    return onrecord.web.Response.plain(
        200, call.name("id") + " " + call.parameter("q").orElse("-"));
  }

  @AfterEach
  void stop() throws IOException {
    listener.close();
  }

  @Test
  void everyAnswerIsGuardedAndTellsNothingOfTheServer() throws IOException {
    for (String path : List.of("/", "/nothing", "/broken", "/%zz", "/it/" + "a".repeat(9_000))) {
      String answer = Raw.get(listener.address().port(), path);
      assertThat(answer)
          .as(path)
          .contains("Content-Security-Policy: default-src 'none';", "frame-ancestors 'none'")
          .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
          .doesNotContainIgnoringCase("server:")
          .doesNotContainIgnoringCase("jetty")
          .doesNotContainIgnoringCase("javalin")
          .doesNotContainIgnoringCase("cookie")
          .doesNotContain("internals", "Exception", "\tat ");
    }
  }

  @Test
  void whatGoesWrongIsLoggedUnderTheIdThatIsTold() throws IOException {
    try (Captured log = new Captured(Log.Form.TEXT, java.util.logging.Level.INFO)) {
      String broken = Raw.get(listener.address().port(), "/broken");
      assertThat(log.lines())
          .anyMatch(
              line -> line.contains(" SEVERE [" + id(broken) + "] ") && line.contains("internals"));
      assertThat(id(Raw.get(listener.address().port(), "/nothing"))).isNotEqualTo(id(broken));
      assertThat(id(Raw.get(listener.address().port(), "/%zz"))).isNotBlank();
      assertThat(Raw.get(listener.address().port(), "/")).doesNotContain("X-Request-Id");
    }
  }

  private static String id(String answer) {
    Matcher header = Pattern.compile("X-Request-Id: ([a-z2-9]{8})\r\n").matcher(answer);
    assertThat(header.find()).as(answer).isTrue();
    return header.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200, home",
    "/it/7, 200, 7 -",
    "/it/a%2Fb%25?q=a+b%20c%26d&q=e, 200, a/b% a b c&d",
    "/it/%C3%A9, 200, \u00e9 -",
    "/it/..%2f..%2fetc, 200, ../../etc -",
    "/nothing, 404, ''",
    "/it, 404, ''",
    "/it/7/, 404, ''",
    "/IT/7, 404, ''",
    "/broken, 500, ''",
    "/it/../../etc/passwd, 400, ''",
    "/%2e%2e/%2e%2e/etc/passwd, 400, ''",
    "/it/%00, 400, ''",
    "/it/%c0%ae%c0%ae, 400, ''",
    "/it/%u0041, 400, ''",
    "/it/%, 400, ''",
    "/it/a\\b, 400, ''",
    "//, 400, ''",
    "/?q=%zz, 400, ''",
    "http://elsewhere.example/it/7, 400, ''",
  })
  void pathsAreTakenAsTheyStand(String path, int status, String text) throws IOException {
    assertThat(Raw.get(listener.address().port(), path))
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith((text.isEmpty() ? Integer.toString(status) : text) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void nothingButReadingIsAllowed(String method) throws IOException {
    assertThat(send(method + " /it/7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains("Allow: GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc', 413",
    "'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n', 413",
    "'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400",
    "'GET / HTTP/1.1\r\n\r\n', 400",
    "'NONSENSE\r\n\r\n', 400",
    "'GET / HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n\r\n', 400",
  })
  void whatIsNoPlainRequestIsRefused(String request, int status) throws IOException {
    assertThat(send(request)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void requestsAreBounded() throws IOException {
    String longPath = "GET /it/" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(send(longPath)).startsWith("HTTP/1.1 414 ");
    String longHeader = "GET / HTTP/1.1\r\nHost: a\r\nCookie: " + "a".repeat(9_000) + "\r\n\r\n";
    assertThat(send(longHeader)).startsWith("HTTP/1.1 431 ");
  }

  @Test
  void longTextsAreSqueezedForThoseWhoTakeIt() throws IOException {
    try (Response squeezed = get("/long", "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
        Response plain = get("/long", "Accept-Encoding", "gzip;q=0, identity");
        Response brief = get("/", "Accept-Encoding", "gzip")) {
      assertThat(squeezed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(squeezed.body().bytes().length).isLessThan(200);
      assertThat(plain.header("Content-Encoding")).isNull();
      assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(plain.body().string()).isEqualTo(LONG + "\n");
      assertThat(brief.header("Content-Encoding")).isNull();
    }
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws IOException {
    try (Response first = get("/long", "Accept", "*/*")) {
      String tag = String.valueOf(first.header("ETag"));
      try (Response again = get("/long", "If-None-Match", "\"other\", " + tag);
          Response other = get("/", "If-None-Match", tag)) {
        assertThat(again.code()).isEqualTo(304);
        assertThat(again.body().bytes()).isEmpty();
        assertThat(other.code()).isEqualTo(200);
      }
    }
  }

  @Test
  void headsComeWithoutBodies() throws IOException {
    assertThat(send("HEAD /it/7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Length: 4")
        .endsWith("\r\n\r\n");
  }

  @Test
  void anAddressThatIsTakenIsKnownAtOnce() {
    assertThatThrownBy(() -> Bound.to(listener.address())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Bound.to(new Address("192.0.2.1", 0))).isInstanceOf(IOException.class);
  }

  @Test
  void nothingIsLeftWhenItIsClosed() throws IOException {
    Address address = listener.address();
    listener.close();
    try (Bound again = Bound.to(address)) {
      assertThat(again.address()).isEqualTo(address);
    }
  }

  private String send(String request) throws IOException {
    return Raw.send(listener.address().port(), request);
  }

  private Response get(String path, String header, String value) throws IOException {
    String url = "http://" + listener.address() + path;
    return browser.newCall(new Request.Builder().url(url).header(header, value).build()).execute();
  }
}
