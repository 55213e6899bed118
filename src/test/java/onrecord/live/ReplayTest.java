package onrecord.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockWebServer;
import onrecord.answer.OpenRecord;
import onrecord.embed.NoMeaning;
import onrecord.fetch.FetchSettings;
import onrecord.fetch.Fetcher;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.FollowSettings;
import onrecord.follow.Followed;
import onrecord.follow.Outcome;
import onrecord.follow.Source;
import onrecord.index.EntryIndex;
import onrecord.index.FiledEntry;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days replayed: real live blogs are served entry by entry, a thousand times as fast as they
 * happened, by a server that fails at times. What stands at the end is what was served, and each
 * change of what was served is one event, in order.
 */
class ReplayTest {
  private static final int BLOGS = Integer.getInteger("onrecord.blogs", 20);
  private static final int MOST_STEPS = 250;
  private static final Duration STEP = Duration.ofMillis(60);
  private static final Tenant TENANT = new Tenant("test", "replay");

  private final long seed = Long.getLong("onrecord.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ConcurrentLinkedQueue<Event> told = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Duration> delays = new ConcurrentLinkedQueue<>();

  @TempDir private Path folder;

  @Test
  void theRecordIsWhatWasPlayed() throws Exception {
    assumeTrue(Blogs.areThere(), "skipped: ../shared/liveblogs is not there");
    List<PlayedBlog> blogs = blogs();
    BlogServer dispatcher = new BlogServer(blogs, new Random(random.nextLong()));
    try (MockWebServer server = new MockWebServer();
        Store store =
            Store.open(new StoreSettings.Embedded(folder), InstantSource.system(), "test");
        EntryIndex index = new EntryIndex(new NoMeaning(), store.vectors())) {
      server.setDispatcher(dispatcher);
      server.start();
      OpenRecord record = new OpenRecord(index);
      try (Fetcher fetcher = new Fetcher(fetching(server), InstantSource.system());
          LiveRecord live =
              new LiveRecord(
                  store.sources(), store.history(), store.attributions(), record, this::happened);
          Follow follow = follow(store, fetcher, server, live)) {
        live.start();
        List<Source> sources = followAll(follow, server);
        follow.start();
        play(blogs);
        dispatcher.recover();
        settle(follow, blogs, store, sources);
        live.await();
        compare(blogs, sources, store, record);
      }
    }
    report(dispatcher);
  }

  private List<PlayedBlog> blogs() throws Exception {
    List<PlayedBlog> blogs = new ArrayList<>();
    for (ObjectNode page : Blogs.real(BLOGS, random)) {
      int window = blogs.size() % 2 == 0 ? Integer.MAX_VALUE : 25;
      blogs.add(new PlayedBlog(page, window, new Random(random.nextLong()), Blogs::entries));
    }
    return blogs;
  }

  private static FetchSettings fetching(MockWebServer server) {
    return new FetchSettings(
        "", false, true, Set.of(server.getPort()), Duration.ofSeconds(10), 5_000_000);
  }

  /** Ten seconds are ten milliseconds here, half an hour 1.8 seconds. */
  private Follow follow(Store store, Fetcher fetcher, MockWebServer server, LiveRecord live) {
    FollowSettings settings =
        new FollowSettings(
            fetching(server).rules(), BLOGS, Duration.ofMillis(10), Duration.ofMillis(1_800), "a");
    return new Follow(
        store.sources(),
        store.history(),
        fetcher,
        Blogs.PAGES,
        settings,
        InstantSource.system(),
        live,
        any -> {});
  }

  private List<Source> followAll(Follow follow, MockWebServer server) throws Exception {
    List<Source> sources = new ArrayList<>();
    while (sources.size() < BLOGS) {
      Outcome outcome = follow.follow(TENANT, BlogServer.address(server, sources.size()));
      if (outcome instanceof Outcome.Done done) {
        sources.add(done.followed().source());
      }
    }
    return sources;
  }

  private void play(List<PlayedBlog> blogs) throws InterruptedException {
    for (int step = 0; step < MOST_STEPS && !blogs.stream().allMatch(PlayedBlog::isOver); step++) {
      for (PlayedBlog blog : blogs) {
        if (!blog.isOver()) {
          blog.step();
        }
      }
      Thread.sleep(STEP);
    }
  }

  private void settle(Follow follow, List<PlayedBlog> blogs, Store store, List<Source> sources) {
    for (int i = 0; i < blogs.size(); i++) {
      PlayedBlog blog = blogs.get(i);
      Source source = sources.get(i);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(100))
          .untilAsserted(() -> {
            assertThat(blog.isServed()).isTrue();
            assertThat(follow.sources(TENANT)).allMatch(ReplayTest::isWell);
            same(standing(store, source), blog.truth().standing());
          });
    }
  }

  private static boolean isWell(Followed followed) {
    return followed.standing().trouble().isEmpty();
  }

  private void compare(
      List<PlayedBlog> blogs, List<Source> sources, Store store, OpenRecord record) {
    List<Event> events = store.history().after(0, Integer.MAX_VALUE);
    for (int i = 0; i < blogs.size(); i++) {
      Source source = sources.get(i);
      PlayedBlog.Truth truth = blogs.get(i).truth();
      same(standing(store, source), truth.standing());
      same(filed(record, source), truth.standing());
      assertThat(told(events, source)).as("seed " + seed).isEqualTo(truth.events());
      assertThat(told(told, source)).isEqualTo(truth.events());
    }
  }

  /** Tells of what differs alone: a page is long. */
  private void same(Map<String, String> found, Map<String, String> wanted) {
    Map<String, String> missing = new LinkedHashMap<>(wanted);
    missing.entrySet().removeAll(found.entrySet());
    Map<String, String> others = new LinkedHashMap<>(found);
    others.entrySet().removeAll(wanted.entrySet());
    assertThat(missing).as("missing, seed %d; found %s", seed, others).isEmpty();
    assertThat(others).as("too many, seed %d", seed).isEmpty();
  }

  private void happened(Event event) {
    told.add(event);
    if (event.change() instanceof Change.OfEntry) {
      delays.add(Duration.between(event.at(), Instant.now()));
    }
  }

  private static List<String> told(Iterable<Event> events, Source source) {
    List<String> told = new ArrayList<>();
    for (Event event : events) {
      if (event.source().equals(source)) {
        switch (event.change()) {
          case Change.Added added -> told.add("added " + added.entry().id());
          case Change.Corrected corrected -> told.add("corrected " + corrected.entry().id());
          case Change.Withdrawn withdrawn -> told.add("withdrawn " + withdrawn.entry().id());
          default -> {}
        }
      }
    }
    return told;
  }

  private static Map<String, String> standing(Store store, Source source) {
    Map<String, String> words = new LinkedHashMap<>();
    store
        .history()
        .standing(source)
        .forEach(entry -> words.put(entry.id(), PlayedBlog.words(entry)));
    return words;
  }

  private static Map<String, String> filed(OpenRecord record, Source source) {
    Map<String, String> words = new LinkedHashMap<>();
    record.entries(source.owner(), source.coverage()).stream()
        .map(FiledEntry::entry)
        .forEach(entry -> words.put(entry.id(), PlayedBlog.words(entry)));
    return words;
  }

  private void report(BlogServer server) {
    List<Duration> sorted = delays.stream().sorted().toList();
    System.out.printf(
        "%d blogs, %s; %d events; from fetched to answerable p50 %d ms, p99 %d ms, most %d ms%n",
        BLOGS,
        server,
        told.size(),
        sorted.get(sorted.size() / 2).toMillis(),
        sorted.get(sorted.size() * 99 / 100).toMillis(),
        sorted.getLast().toMillis());
  }
}
