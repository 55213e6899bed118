package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockWebServer;
import onrecord.answer.Answer;
import onrecord.chat.console.ConsoleChat;
import onrecord.coverage.Entry;
import onrecord.desk.Desk;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.desk.StoreReport;
import onrecord.follow.Outcome;
import onrecord.follow.Source;
import onrecord.index.FiledEntry;
import onrecord.live.BlogServer;
import onrecord.live.Blogs;
import onrecord.live.InventedBlog;
import onrecord.live.PlayedBlog;
import onrecord.operator.Health;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills up while the bot follows a page: it goes on answering from what it has, says what
 * is wrong, keeps no half of a reading, and is level with the page again once there is room.
 */
class FullDiskTest {
  private static final Place PLACE = new Place(ConsoleChat.TENANT, "console", Place.Kind.PRIVATE);
  private static final int STEPS_BETWEEN_LOOKS = 5;

  private final long seed = Long.getLong("onrecord.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final InstantSource clock = InstantSource.system();
  private final PlayedBlog blog =
      new PlayedBlog(InventedBlog.page(2_000, random), Integer.MAX_VALUE, random, Blogs::entries);

  @TempDir private Path folder;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString()),
        "skipped: no small file system may be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    assertThat(run("umount", folder.toString())).isTrue();
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void answersGoOnAndFollowingDoesOnceThereIsRoom() throws Exception {
    BlogServer dispatcher = new BlogServer(List.of(blog), random);
    dispatcher.recover();
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(dispatcher);
      server.start();
      Settings settings = KilledBot.settings(folder, server.getPort());
      Store store = Store.open(new StoreSettings.Embedded(folder), clock, "test");
      try (Bot bot = new Bot(settings, store, Main.PAGES, clock, (record, event) -> {})) {
        bot.start();
        Source source = follow(bot, BlogServer.address(server, 0));
        new Trial(bot, store, source, bot.watch(OperatorTest.EVERY)).run();
      }
    }
  }

  private static Source follow(Bot bot, String address) throws InterruptedException {
    Outcome outcome = bot.follow().follow(ConsoleChat.TENANT, address);
    bot.live().await();
    return ((Outcome.Done) outcome).followed().source();
  }

  private ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }

  /** A bot at work. */
  private final class Trial {
    private final Bot bot;
    private final Store store;
    private final Source source;
    private final Desk desk;
    private final Asker operator = ConsoleChat.operator(ZoneOffset.UTC);
    private final Health health;
    private int answers;

    Trial(Bot bot, Store store, Source source, Health health) {
      this.health = health;
      this.bot = bot;
      this.store = store;
      this.source = source;
      this.desk = bot.desk(clock);
    }

    void run() throws IOException {
      awaitLevel();
      Path ballast = fill(folder.resolve("ballast"));
      soon()
          .until(() -> {
            play();
            return trouble().isPresent();
          });
      assertThat(trouble().orElse("")).contains("full");
      soon().untilAsserted(() -> assertThat(reasons()).contains("full"));
      for (int i = 0; i < 20; i++) {
        play();
        assertThat(blog.pages()).as("a page that was shown, whole, seed " + seed).contains(kept());
        soon().untilAsserted(() -> assertThat(answerable()).isEqualTo(kept()));
      }
      int before = kept().size();
      Files.delete(ballast);
      awaitLevel();
      soon().untilAsserted(() -> assertThat(reasons()).doesNotContain("full"));
      assertThat(kept().size()).isGreaterThan(before);
      new Keepsake().check(store, "seed " + seed);
      System.out.printf(
          "%d entries before the disk was full, %d after; %d answers meanwhile%n",
          before, kept().size(), answers);
    }

    /** The page changes and is asked about. */
    private void play() {
      for (int i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
        blog.step();
      }
      Reply reply = desk.carryOut(Request.ask(PLACE, operator, question()));
      assertThat(((Reply.Answered) reply).answer()).isInstanceOf(Answer.OnRecord.class);
      answers++;
    }

    /** Each entry begins with who said something. */
    private String question() {
      Entry newest = bot.record().entries(source.owner(), source.coverage()).getFirst().entry();
      String text = newest.paragraphs().getFirst().text();
      return "What did " + text.substring(0, text.indexOf(',')) + " say?";
    }

    private Optional<String> trouble() {
      Reply reply = desk.carryOut(new Request(PLACE, operator, "status", Map.of()));
      return ((Reply.State) reply).store().flatMap(StoreReport::trouble);
    }

    /** What the operator is told, if it is looked at often enough. */
    private String reasons() {
      return health.report().reasons().toString();
    }

    private void awaitLevel() {
      soon()
          .untilAsserted(() -> {
            assertThat(blog.isServed()).isTrue();
            assertThat(kept()).isEqualTo(blog.pages().getLast());
            assertThat(answerable()).isEqualTo(kept());
            assertThat(trouble()).isEmpty();
          });
    }

    private Map<String, String> kept() {
      return words(store.history().standing(source));
    }

    private Map<String, String> answerable() {
      return words(
          bot.record().entries(source.owner(), source.coverage()).stream()
              .map(FiledEntry::entry)
              .toList());
    }

    private static Map<String, String> words(List<Entry> entries) {
      Map<String, String> words = new LinkedHashMap<>();
      entries.forEach(entry -> words.put(entry.id(), PlayedBlog.words(entry)));
      return words;
    }
  }

  /** Takes all the room that there is. */
  private static Path fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(file).as(e.getMessage()).isNotEmptyFile();
      return file;
    }
  }
}
