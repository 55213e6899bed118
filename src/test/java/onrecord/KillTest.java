package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import onrecord.follow.Source;
import onrecord.live.BlogServer;
import onrecord.live.Blogs;
import onrecord.live.InventedBlog;
import onrecord.live.PlayedBlog;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole bot is killed at any moment, again and again, while it follows pages that change all
 * the time and is asked about them: it starts again each time, and what it has told or cited is on
 * record for good, once.
 */
class KillTest {
  /** How often; the system property onrecord.kills asks for more. */
  private static final int KILLS = Integer.getInteger("onrecord.kills", 25);

  private static final int BLOGS = 3;
  private static final int INVENTED_ENTRIES = 300;
  private static final int START_MILLIS = 1_500;
  private static final int MOST_ANSWERS = 8;
  private static final Duration STEP = Duration.ofMillis(40);

  private final long seed = Long.getLong("onrecord.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Keepsake keepsake = new Keepsake();
  private final List<String> words = new ArrayList<>();
  private List<PlayedBlog> blogs = List.of();
  private int starts;
  private int asked;

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    List<ObjectNode> pages =
        Blogs.areThere()
            ? Blogs.real(BLOGS, random)
            : IntStream.range(0, BLOGS)
                .mapToObj(i -> InventedBlog.page(INVENTED_ENTRIES, random))
                .toList();
    blogs =
        pages.stream()
            .map(page ->
                new PlayedBlog(
                    page, Integer.MAX_VALUE, new Random(random.nextLong()), Blogs::entries))
            .toList();
    pages.forEach(page ->
        page.path("liveBlogUpdate").findValuesAsText("articleBody").forEach(this::addWords));
  }

  private void addWords(String body) {
    for (String word : body.split("[^A-Za-z]+", -1)) {
      if (word.length() > 5) {
        words.add(word);
      }
    }
  }

  @Test
  void nothingToldIsLostAndNothingIsTwice() throws Exception {
    BlogServer dispatcher = new BlogServer(blogs, new Random(random.nextLong()));
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(dispatcher);
      server.start();
      for (int i = 0; i < KILLS; i++) {
        keepsake.add(liveAndDie(server));
        blogs.forEach(PlayedBlog::forgetAllButTheLast);
        // The other half of the kills has nobody open the store before the next start does.
        if (i % 2 == 0) {
          check("kill " + i + ", seed " + seed);
        }
      }
      dispatcher.recover();
      settle(server);
      System.out.printf(
          "%d kills, %d starts that were waited for, %d questions; %s; lost 0, twice 0; %s%n",
          KILLS, starts, asked, keepsake, dispatcher);
    }
    assertThat(keepsake.events()).isGreaterThan(KILLS);
    assertThat(keepsake.answers()).isGreaterThan(KILLS);
  }

  private Victim start(MockWebServer server) throws IOException {
    List<String> addresses =
        IntStream.range(0, blogs.size()).mapToObj(i -> BlogServer.address(server, i)).toList();
    return new Victim(
        folder.resolve("data"), server.getPort(), addresses, folder.resolve("complaints"));
  }

  /** One life in four ends before the bot is ready, or thereabouts. */
  private List<String> liveAndDie(MockWebServer server) throws Exception {
    Victim victim = start(server);
    if (random.nextInt(4) == 0) {
      victim.await(Duration.ofMillis(random.nextInt(START_MILLIS)));
    } else {
      awaitReady(victim);
      live(victim, random.nextInt(MOST_ANSWERS));
    }
    assertThat(victim.isAlive()).as("it ended by itself: %s", complaints()).isTrue();
    return victim.kill();
  }

  private void awaitReady(Victim victim) throws InterruptedException {
    assertThat(victim.awaitReady()).as("it starts, seed %d: %s", seed, complaints()).isTrue();
    starts++;
  }

  private String complaints() {
    try {
      return Files.readString(folder.resolve("complaints"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Lets it answer so often: a life by the clock would be mute on a machine that is busy. */
  private void live(Victim victim, int answers) throws InterruptedException {
    while (victim.answers() < answers && victim.isAlive()) {
      blogs.get(random.nextInt(blogs.size())).step();
      ask(victim);
      victim.await(STEP);
    }
    victim.await(Duration.ofMillis(random.nextInt(STEP.toMillisPart())));
  }

  private void ask(Victim victim) {
    victim.ask("What was said about " + word() + " and " + word() + "?");
    asked++;
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private void check(String as) throws StoreException {
    try (Store store = open()) {
      keepsake.check(store, as);
    }
  }

  private Store open() throws StoreException {
    return Store.open(
        new StoreSettings.Embedded(folder.resolve("data")), InstantSource.system(), "test");
  }

  /** A last life that is not cut short ends with what the pages show. */
  private void settle(MockWebServer server) throws Exception {
    Victim last = start(server);
    awaitReady(last);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> {
          ask(last);
          assertThat(standing()).as("seed " + seed).isEqualTo(shown(server));
        });
    keepsake.add(last.dismiss());
    assertThat(last.status()).as(complaints()).isZero();
    check("the end, seed " + seed);
  }

  private Map<String, Map<String, String>> shown(MockWebServer server) {
    Map<String, Map<String, String>> shown = new LinkedHashMap<>();
    for (int i = 0; i < blogs.size(); i++) {
      assertThat(blogs.get(i).isServed()).isTrue();
      shown.put(BlogServer.address(server, i), blogs.get(i).truth().standing());
    }
    return shown;
  }

  private Map<String, Map<String, String>> standing() {
    try (Store store = open()) {
      Map<String, Map<String, String>> standing = new LinkedHashMap<>();
      store
          .sources()
          .all()
          .forEach(followed -> {
            Source source = followed.source();
            standing.put(source.location(), words(store, source));
          });
      return standing;
    } catch (StoreException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static Map<String, String> words(Store store, Source source) {
    Map<String, String> words = new LinkedHashMap<>();
    store
        .history()
        .standing(source)
        .forEach(entry -> words.put(entry.id(), PlayedBlog.words(entry)));
    return words;
  }
}
