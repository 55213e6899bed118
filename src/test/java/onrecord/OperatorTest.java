package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import onrecord.chat.console.ConsoleChat;
import onrecord.desk.Desk;
import onrecord.desk.Request;
import onrecord.log.Secrets;
import onrecord.operator.Health;
import onrecord.operator.Meters;
import onrecord.operator.Platform;
import onrecord.operator.ReportJson;
import onrecord.operator.Scrape;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import onrecord.web.Address;
import onrecord.web.Bound;
import onrecord.web.Listener;
import onrecord.web.OperatorRoutes;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot with all its parts, as its operator sees it over HTTP while things go wrong. It is looked
 * at more often than one that runs, of which {@link CanaryTest} sees a page fail.
 */
class OperatorTest {
  static final Duration EVERY = Duration.ofMillis(500);

  /** With a page that stalls. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Place PLACE = new Place(ConsoleChat.TENANT, "console", Place.Kind.PRIVATE);
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay news</title>
      <item><guid>g1</guid><title>Bridge shut</title>
      <description>"The bridge is shut until Friday," said Ida Moor, the harbour master.</description>
      <pubDate>Wed, 01 Apr 2026 09:30:00 GMT</pubDate></item>
      </channel></rss>
      """;

  private final InstantSource clock = InstantSource.system();
  private final HttpClient client = HttpClient.newHttpClient();
  private final MockWebServer server = new MockWebServer();
  private volatile MockResponse page = new MockResponse.Builder().body(FEED).build();

  @TempDir private Path folder;

  @BeforeEach
  void serve() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return page;
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void whatGoesWrongIsSeenAndWhatIsDoneIsCounted() throws Exception {
    Settings settings = KilledBot.settings(folder, server.getPort(), PATIENCE);
    Store store = Store.open(new StoreSettings.Embedded(folder), clock, "test");
    try (Meters meters = new Meters("test");
        Bot bot =
            new Bot(settings, store, Main.PAGES, clock, (any, thing) -> {}, Optional.of(meters))) {
      Desk desk = bot.desk(clock);
      bot.start();
      Health health = bot.watch(EVERY);
      OperatorRoutes routes =
          new OperatorRoutes(
              new Address("127.0.0.1", 0),
              health::report,
              new ReportJson(new Secrets(List.of())),
              meters::scrape);
      try (Listener operator = listener(routes)) {
        followed(bot, operator);
        asked(desk);
        figures(operator);
        deadSource(operator);
        stoppedPlatform(health, operator, routes);
      }
    }
  }

  private static Listener listener(OperatorRoutes routes) throws IOException {
    Listener listener = new Listener(Bound.to(new Address("127.0.0.1", 0)), routes);
    listener.start();
    return listener;
  }

  private void followed(Bot bot, Listener operator) throws Exception {
    assertThat(get(operator, "/health/live").statusCode()).isEqualTo(200);
    var _ = bot.follow().follow(Tenant.EVERYBODY, "http://127.0.0.1:" + server.getPort() + "/feed");
    bot.live().await();
    soon()
        .untilAsserted(() -> {
          assertThat(get(operator, "/health/ready").statusCode()).isEqualTo(200);
          JsonNode health = health(operator);
          assertThat(health.path("sources")).hasSize(1);
          assertThat(health.path("sources").path(0).path("dead").booleanValue()).isFalse();
          assertThat(health.path("record").path("entries").intValue()).isEqualTo(1);
        });
    // An entry is counted a moment before whom it names is known.
    bot.live().await();
  }

  private static void asked(Desk desk) {
    for (String question : List.of("what did Moor say?", "who is Ezra Plum?")) {
      var _ = desk.carryOut(Request.ask(PLACE, ConsoleChat.operator(ZoneOffset.UTC), question));
    }
  }

  private void figures(Listener operator) throws Exception {
    HttpResponse<String> response = get(operator, "/metrics");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    Scrape scrape = Scrape.of(response.body());
    assertThat(scrape.sum("onrecord_requests_total", "outcome", "answered")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_requests_total", "outcome", "silent")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_request_seconds", "command", "ask")).isEqualTo(2);
    assertThat(scrape.sum("onrecord_retrieval_seconds")).isPositive();
    assertThat(scrape.sum("onrecord_retrieval_seconds sum")).isPositive().isLessThan(30);
    assertThat(scrape.sum("onrecord_embedding_seconds", "text", "question")).isPositive();
    assertThat(scrape.sum("onrecord_poll_seconds", "outcome", "unchanged")).isPositive();
    assertThat(scrape.sum("onrecord_entries_total", "change", "filed")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_entries_open")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_coverages_open")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_waiting")).isNotNaN();
    assertThat(scrape.sum("onrecord_health")).isLessThan(2);
    assertThat(scrape.sum("onrecord_store_writable")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_sources")).isEqualTo(1);
    assertThat(response.body()).doesNotContain("Moor", "Ezra", "127.0.0.1", "http:");
  }

  private void deadSource(Listener operator) throws Exception {
    page = new MockResponse.Builder().code(500).build();
    awaitSource(operator, source -> source.path("trouble").asText().contains("500"));
    page = new MockResponse.Builder().body(FEED).build();
    awaitSource(operator, source -> !source.path("dead").booleanValue());
    page = new MockResponse.Builder().onRequestStart(SocketEffect.Stall.INSTANCE).build();
    awaitSource(operator, source -> source.path("dead").booleanValue());
    assertThat(health(operator).path("status").asText()).isEqualTo("degraded");
    assertThat(get(operator, "/health").statusCode()).isEqualTo(200);
    soon()
        .untilAsserted(() ->
            assertThat(
                    Scrape.of(get(operator, "/metrics").body())
                        .sum("onrecord_poll_seconds", "outcome", "failed"))
                .isPositive());
  }

  private void awaitSource(Listener operator, Predicate<JsonNode> state) {
    soon().until(() -> state.test(health(operator).path("sources").path(0)));
  }

  private void stoppedPlatform(Health health, Listener operator, OperatorRoutes routes)
      throws Exception {
    Listener pages = listener(routes);
    health.expect(
        new Platform() {
          @Override
          public String name() {
            return "web";
          }

          @Override
          public boolean isUp() {
            return pages.isUp();
          }
        });
    soon().until(() -> health(operator).path("platforms").path(0).path("up").booleanValue());
    pages.close();
    soon().until(() -> get(operator, "/health").statusCode() == 503);
    assertThat(health(operator).path("reasons").toString()).contains("web does not answer");
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
  }

  private JsonNode health(Listener operator) throws Exception {
    return new ObjectMapper().readTree(get(operator, "/health").body());
  }

  private HttpResponse<String> get(Listener operator, String path) throws Exception {
    URI uri = URI.create("http://" + operator.address() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
