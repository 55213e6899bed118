package onrecord.web;

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
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.follow.Change;
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.follow.Outcome;
import onrecord.place.Tenant;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** A long coverage that one Onrecord serves, followed by another. */
final class FollowedByAnotherTest {
  private static final int ENTRIES = 2_000;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final List<Entry> ALL =
      IntStream.range(0, ENTRIES).mapToObj(FollowedByAnotherTest::entry).toList();

  private static Entry entry(int number) {
    Instant published = Stand.NOW.minusSeconds(1 + number).plusNanos(123_456_789);
    return new Entry(
        "e" + number,
        1,
        Optional.of("Entry &amp; " + number),
        published,
        number % 3 == 0 ? Optional.of(published.plusSeconds(60)) : Optional.empty(),
        number % 2 == 0 ? ZONE : ZoneOffset.UTC,
        List.of(new Byline("Ann Lee", Optional.of("Harbour reporter"), Optional.of("Quay"))),
        number % 5 == 0,
        number % 7 == 0
            ? Optional.of(URI.create("https://news.example/live#e" + number))
            : Optional.empty(),
        List.of(
            Paragraph.body("Words <b>of</b> " + number),
            new Paragraph(Paragraph.Kind.MEDIA, "A picture", number % 2 == 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/coverage/harbour", "/coverage/harbour/coverage.json"})
  void isTheSameToItsEnd(String path) throws Exception {
    try (Stand stand = new Stand()) {
      stand.happen(
          stand.open(Tenant.EVERYBODY, "harbour"),
          ALL.stream().map(entry -> new Change.Added(entry, true)).toList());
      FetchSettings fetching =
          new FetchSettings(
              "", false, true, Set.of(stand.port()), Duration.ofSeconds(20), 1_000_000);
      InstantSource clock = InstantSource.fixed(Stand.NOW);
      try (Store store = Store.open(new StoreSettings.InMemory(), clock, "test");
          Fetcher fetcher = new Fetcher(fetching, InstantSource.system());
          Follow follow = follow(store, fetcher, fetching, clock)) {
        Outcome outcome =
            follow.follow(new Tenant("test", "quay"), "http://127.0.0.1:" + stand.port() + path);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        List<Entry> read = store.history().standing(((Outcome.Done) outcome).followed().source());
        assertThat(read).isEqualTo(ALL);
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
            fetching.rules(), 3, Duration.ofSeconds(10), Duration.ofMinutes(30), "test"),
        clock,
        Mockito.mock(onrecord.follow.Listener.class),
        any -> {});
  }
}
