package onrecord.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.place.Tenant;
import onrecord.reader.Pages;
import onrecord.reader.feed.FeedReader;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following real feeds from a server on 127.0.0.1, over a real store. */
class FollowTest {
  private static final Tenant QUAY = new Tenant("test", "quay");
  private static final Tenant PIER = new Tenant("test", "pier");
  private static final int LIMIT = 3;

  private final Site site = new Site();
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger told = new AtomicInteger();
  private final List<Polled> polled = new CopyOnWriteArrayList<>();
  private Store store;
  private Fetcher fetcher;
  private Follow follow;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    server.setDispatcher(site);
    server.start();
    FetchSettings fetching =
        new FetchSettings(
            "", false, true, Set.of(server.getPort()), Duration.ofSeconds(5), 1_000_000);
    InstantSource clock = InstantSource.system();
    store = Store.open(new StoreSettings.InMemory(), clock, "test");
    fetcher = new Fetcher(fetching, clock);
    FollowSettings settings =
        new FollowSettings(
            fetching.rules(), LIMIT, Duration.ofMillis(20), Duration.ofMillis(200), "here");
    follow =
        new Follow(
            store.sources(),
            store.history(),
            fetcher,
            new Pages(List.of(new FeedReader())),
            settings,
            clock,
            new Counting(told),
            polled::add);
  }

  @AfterEach
  void close() throws IOException {
    follow.close();
    fetcher.close();
    store.close();
    server.close();
  }

  /** Counts how often it was told. */
  private record Counting(AtomicInteger told) implements Listener {
    @Override
    public void kept() {
      told.incrementAndGet();
    }

    @Override
    public void await() {}
  }

  @Test
  void aFeedIsReadAtOnceAndNobodyIsToldOfOldEntries() throws Exception {
    site.always("/feed", Site.feed(3, 1, ""));
    Followed followed = followed("/feed");
    assertThat(followed.standing().lastRead())
        .hasValueSatisfying(read -> assertThat(read.entries()).isEqualTo(3));
    assertThat(store.history().standing(followed.source())).hasSize(3);
    assertThat(changes()).hasSize(5).startsWith(new Change.Opened(), new Change.Retitled());
    assertThat(changes().subList(2, 5))
        .allMatch(change -> change instanceof Change.Added added && added.atFirstRead());
    assertThat(told).hasPositiveValue();
  }

  @Test
  void aLongPageIsReadToItsEndAtFirstAndThenFromItsHead() throws Exception {
    site.always("/feed", Site.feed(30, 21, next("/page2")));
    site.always("/page2", Site.feed(20, 11, next("/page3")));
    site.always("/page3", Site.feed(10, 1, next("/feed")));
    Followed followed = followed("/feed");
    assertThat(store.history().standing(followed.source())).hasSize(30);
    assertThat(site.requests()).isEqualTo(4);
    follow.start();
    site.always("/feed", Site.feed(31, 22, next("/page2")));
    Awaitility.await().until(() -> store.history().standing(followed.source()).size() == 31);
    assertThat(changes()).noneMatch(Change.Withdrawn.class::isInstance);
  }

  @Test
  void aPageDoesNotSendUsToSomebodyElses() throws Exception {
    site.always("/feed", Site.feed(3, 1, next("http://localhost:" + server.getPort() + "/page2")));
    site.always("/page2", Site.feed(9, 4, ""));
    assertThat(store.history().standing(followed("/feed").source())).hasSize(3);
  }

  @Test
  void whatCannotBeFollowedIsRefusedAndNotKept() throws Exception {
    site.always("/letter", "Dear all");
    assertThat(problem(QUAY, "ftp://example.org/")).isEqualTo(Outcome.Problem.ADDRESS);
    assertThat(problem(QUAY, "file:///etc/passwd")).isEqualTo(Outcome.Problem.ADDRESS);
    assertThat(problem(QUAY, "/etc/passwd")).isEqualTo(Outcome.Problem.ADDRESS);
    assertThat(problem(QUAY, address("/missing"))).isEqualTo(Outcome.Problem.UNREADABLE);
    assertThat(problem(QUAY, address("/letter"))).isEqualTo(Outcome.Problem.UNREADABLE);
    assertThat(follow.sources(QUAY)).isEmpty();
  }

  @Test
  void aTenantFollowsUpToItsLimitAndSeesNobodyElses() throws Exception {
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      site.always(path, Site.feed(2, 1, ""));
    }
    assertThat(follow.open(new Named(address("/a"), Optional.empty(), Optional.empty())))
        .isInstanceOf(Outcome.Done.class);
    assertThat(problem(QUAY, address("/a"))).isEqualTo(Outcome.Problem.FOLLOWED_ALREADY);
    Followed own = followed("/b");
    assertThat(follow.follow(PIER, address("/b"))).isInstanceOf(Outcome.Done.class);
    assertThat(follow.sources(PIER)).hasSize(2).doesNotContain(own);
    assertThat(follow.unfollow(PIER, own.source().coverage())).isInstanceOf(Outcome.Done.class);
    assertThat(follow.sources(QUAY)).hasSize(2);
    assertThat(((Outcome.Refused) follow.unfollow(QUAY, address("/a"))).problem())
        .isEqualTo(Outcome.Problem.EVERYBODYS);
    assertThat(follow.follow(QUAY, address("/c"))).isInstanceOf(Outcome.Done.class);
    assertThat(follow.follow(QUAY, address("/d"))).isInstanceOf(Outcome.Done.class);
    assertThat(problem(QUAY, address("/e"))).isEqualTo(Outcome.Problem.TOO_MANY);
  }

  @Test
  void troubleIsToldOnceAndItsEndToo() throws Exception {
    site.always("/feed", Site.feed(3, 1, ""));
    Followed followed = followed("/feed");
    for (int i = 0; i < 6; i++) {
      site.next("/feed", Site.status(500));
    }
    follow.start();
    Awaitility.await().until(() -> changes().contains(new Change.Recovered()));
    assertThat(changes()).filteredOn(Change.Failing.class::isInstance).hasSize(1);
    assertThat(store.history().standing(followed.source())).hasSize(3);
  }

  @Test
  void twoFailuresAreNotTold() throws Exception {
    site.always("/feed", Site.feed(3, 1, ""));
    Followed followed = followed("/feed");
    site.next("/feed", Site.status(503));
    site.next("/feed", new MockResponse.Builder().code(200).body("<p>All new</p>").build());
    follow.start();
    site.always("/feed", Site.feed(4, 1, ""));
    Awaitility.await().until(() -> store.history().standing(followed.source()).size() == 4);
    assertThat(changes()).noneMatch(Change.Failing.class::isInstance);
  }

  @Test
  void aPageThatYieldsNothingFromSomeDayOnIsTold() throws Exception {
    site.always("/feed", Site.feed(9, 1, ""));
    Followed followed = followed("/feed");
    follow.start();
    site.always("/feed", Site.feed(0, 1, ""));
    Awaitility.await().until(() -> changes().stream().anyMatch(Change.Failing.class::isInstance));
    assertThat(store.history().standing(followed.source())).hasSize(9);
  }

  @Test
  void whatWasFollowedBeforeKeepsItsIdAndNobodyStumblesOverIt() throws Exception {
    site.always("/a/newest", Site.feed(2, 1, ""));
    site.always("/b/newest", Site.feed(2, 1, ""));
    Followed before = followed("/a/newest");
    assertThat(follow.unfollow(QUAY, address("/a/newest"))).isInstanceOf(Outcome.Done.class);
    Followed after = followed("/b/newest");
    assertThat(after.source().coverage()).isNotEqualTo(before.source().coverage());
    assertThat(followed("/a/newest").source()).isEqualTo(before.source());
  }

  @Test
  void whatIsEverybodysTooCanBeUnfollowedByItsAddress() throws Exception {
    site.always("/feed", Site.feed(2, 1, ""));
    Followed own = followed("/feed");
    Named named = new Named(address("/feed"), Optional.empty(), Optional.empty());
    assertThat(follow.open(named)).isInstanceOf(Outcome.Done.class);
    assertThat(follow.unfollow(QUAY, address("/feed"))).isEqualTo(new Outcome.Done(own));
  }

  @Test
  void aFileIsFollowedForEverybodyAndReadAgainWhenItChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("feed.xml"), Site.feed(2, 1, ""));
    Named named = new Named(file.toString(), Optional.empty(), Optional.empty());
    assertThat(follow.open(named)).isInstanceOf(Outcome.Done.class);
    follow.start();
    Files.writeString(file, Site.feed(5, 1, ""));
    Source source = follow.sources(PIER).getFirst().source();
    Awaitility.await().until(() -> store.history().standing(source).size() == 5);
    assertThat(follow.followOnly(List.of())).containsExactly(source);
    assertThat(follow.sources(PIER)).isEmpty();
  }

  private String next(String path) {
    return "<atom:link rel=\"next\" href=\"" + path + "\"/>";
  }

  private List<Change> changes() {
    return store.history().after(0, 1_000).stream().map(Event::change).toList();
  }

  private Followed followed(String path) throws InterruptedException {
    return ((Outcome.Done) follow.follow(QUAY, address(path))).followed();
  }

  private Outcome.Problem problem(Tenant tenant, String typed) throws InterruptedException {
    return ((Outcome.Refused) follow.follow(tenant, typed)).problem();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }
}
