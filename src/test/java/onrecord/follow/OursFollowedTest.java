package onrecord.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.json.LiveBlogJson;
import onrecord.place.Tenant;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coverage as this program gives it, page by page, followed by another. */
final class OursFollowedTest {
  private static final int ENTRIES = 2_000;
  private static final int ON_A_PAGE = 50;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Instant NEWEST = Instant.parse("2026-03-02T18:05:00.123456789Z");
  private static final List<Entry> ALL =
      IntStream.range(0, ENTRIES).mapToObj(OursFollowedTest::entry).toList();

  private static Entry entry(int number) {
    Instant published = NEWEST.minusSeconds(number);
    return new Entry(
        "e" + number,
        1,
        Optional.of("Entry &amp; " + number),
        published,
        number % 3 == 0 ? Optional.of(published.plusSeconds(60)) : Optional.empty(),
        number % 2 == 0 ? ZONE : ZoneOffset.UTC,
        List.of(new Byline("Ann Lee", Optional.of("Harbour reporter"), Optional.of("Quay"))),
        number % 5 == 0,
        Optional.empty(),
        List.of(
            Paragraph.body("Words <b>of</b> " + number),
            new Paragraph(Paragraph.Kind.MEDIA, "A picture", number % 2 == 0)));
  }

  /** Serves /json and /html, each with the cursor "from". */
  private static final class Web extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      int from =
          Integer.parseInt(
              Optional.ofNullable(request.getUrl().queryParameter("from")).orElse("0"));
      boolean html = request.getUrl().encodedPath().equals("/html");
      URI base = request.getUrl().newBuilder().query(null).build().uri();
      int to = Math.min(ENTRIES, from + ON_A_PAGE);
      Optional<URI> older =
          to < ENTRIES ? Optional.of(URI.create(base + "?from=" + to)) : Optional.empty();
      String json = json(from, to, base, html ? Optional.empty() : older);
      String link = older.map(page -> "<a rel=next href=\"?from=" + to + "\">Older</a>").orElse("");
      String page = "<!DOCTYPE html><script type=application/ld+json>" + json + "</script>" + link;
      return new MockResponse.Builder().code(200).body(html ? page : json).build();
    }

    private static String json(int from, int to, URI base, Optional<URI> older) {
      Coverage coverage =
          new Coverage(
              "harbour",
              Optional.of("The harbour"),
              Optional.of("The Example"),
              Optional.of(URI.create("https://news.example/live")),
              ZONE,
              List.of(),
              ALL.subList(from, to));
      return LiveBlogJson.of(coverage, new LiveBlogJson.Links(base, entry -> base, older));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "html"})
  void isReadToItsEndAsItIs(String form) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(new Web());
      server.start();
      FetchSettings fetching =
          new FetchSettings(
              "", false, true, Set.of(server.getPort()), Duration.ofSeconds(20), 1_000_000);
      InstantSource clock = InstantSource.system();
      try (Store store = Store.open(new StoreSettings.InMemory(), clock, "test");
          Fetcher fetcher = new Fetcher(fetching, clock);
          Follow follow = follow(store, fetcher, fetching, clock)) {
        Outcome outcome =
            follow.follow(
                new Tenant("test", "quay"), "http://127.0.0.1:" + server.getPort() + "/" + form);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Source source = ((Outcome.Done) outcome).followed().source();
        assertThat(store.history().standing(source)).isEqualTo(ALL);
      }
    }
  }

  private static Follow follow(
      Store store, Fetcher fetcher, FetchSettings fetching, InstantSource clock) {
    return new Follow(
        store.sources(),
        store.history(),
        fetcher,
        new Pages(List.of(new HtmlReader(), new JsonReader())),
        new FollowSettings(
            fetching.rules(), 3, Duration.ofMillis(20), Duration.ofMillis(200), "here"),
        clock,
        new Listener() {
          @Override
          public void kept() {}

          @Override
          public void await() {}
        },
        any -> {});
  }
}
