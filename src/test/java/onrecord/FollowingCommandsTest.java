package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over a feed that is fetched from 127.0.0.1, and over what is kept of it. */
class FollowingCommandsTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay news</title>
      <item><guid>g1</guid><title>Bridge shut</title>
      <description>"The bridge is shut until Friday," said Ida Moor, the harbour master.</description>
      <pubDate>Wed, 01 Apr 2026 09:30:00 GMT</pubDate></item>
      </channel></rss>
      """;

  private final MockWebServer server = new MockWebServer();

  @TempDir private Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void serve() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getUrl().encodedPath()) {
              case "/feed" -> new MockResponse.Builder().body(FEED).build();
              case "/page/1" -> page(1, "<link rel=next href=2>");
              case "/page/2" -> page(2, "");
              default -> new MockResponse.Builder().code(404).build();
            };
          }
        });
    server.start();
    config =
        Files.writeString(
            folder.resolve("onrecord.yaml"),
            """
            privateAddresses: true
            robots: false
            ports: [%d]
            data: kept
            """
                .formatted(server.getPort()));
  }

  private static MockResponse page(int number, String head) {
    String data =
        """
        {"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Ferry","liveBlogUpdate":[
        {"@type":"BlogPosting","@id":"e%1$d","headline":"Part %1$d","datePublished":"2026-03-0%1$dT09:00:00Z",
        "articleBody":"The ferry left pier %1$d at nine."}]}
        """
            .formatted(number);
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/html")
        .body(
            "<html><head>" + head + "<script type=application/ld+json>" + data + "</script></head>")
        .build();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aPageIsAskedAboutByItsAddress() {
    Run run = run("ask", "--json", "--coverage", address("/feed"), "what did Moor say?");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("The bridge is shut until Friday", "\"speaker\":\"Ida Moor\"");
    assertThat(run("ask", "--coverage", address("/none"), "what did Moor say?").status())
        .isEqualTo(3);
  }

  @Test
  void theOlderPagesThatAPageLinksToAreReadToo() {
    Run run = run("entries", "--coverage", address("/page/1"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("pier 1 at nine", "pier 2 at nine");
  }

  @Test
  void aChatEndsNothingThatABotFollowsWhichRuns() throws Exception {
    Files.writeString(config, Files.readString(config) + "coverage: " + address("/feed") + "\n");
    assertThat(typing("/sources\n").out()).contains("Quay news");
    Files.writeString(config, Files.readString(config).replaceFirst("coverage: .*", ""));
    StoreSettings kept = new StoreSettings.Embedded(folder.resolve("kept"));
    try (Store running = Store.open(kept, InstantSource.fixed(Run.CLOCK), "test")) {
      Run beside = typing("/sources\n");
      assertThat(beside.out()).contains("Quay news");
      assertThat(beside.err()).doesNotContain("not followed any more");
      assertThat(running.sources().all()).hasSize(1);
    }
    assertThat(typing("/sources\n").err()).contains("not followed any more");
  }

  @Test
  void anAddressOfTheOwnNetworkIsRefusedUnlessTheOperatorAllowsIt() {
    Run run = Run.of("ask", "--coverage", address("/feed"), "what did Moor say?");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("not public");
  }

  @Test
  void whatIsFollowedInTheChatIsThereTheNextTimeAndCanBeCopied() {
    Run first = typing("/follow " + address("/feed") + "\nwhat did Moor say?\n");
    assertThat(first.out()).contains("1 entry", "The bridge is shut until Friday");
    Run next = typing("/sources\nwhat did Moor say?\n");
    assertThat(next.out()).contains("Quay news", "The bridge is shut until Friday");
    assertThat(next.err()).doesNotContain("sample");
    Path copy = folder.resolve("copy.db");
    assertThat(run("backup", copy.toString()).status()).isZero();
    assertThat(copy).isNotEmptyFile();
    Run again = run("backup", copy.toString());
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("copy.db");
  }

  @Test
  void aPageNamedOnTheCommandLineIsForThatChatAlone() {
    Run named =
        Run.typing(
            "what did Moor say?\n", "--config", config.toString(), "--coverage", address("/feed"));
    assertThat(named.out()).contains("The bridge is shut until Friday");
    assertThat(typing("/sources\n").err()).contains("sample");
    assertThat(run("--coverage", address("/none")).status()).isEqualTo(3);
  }

  @Test
  void pagesOfTheSettingsAreFollowedForAsLongAsTheyAreNamed() throws IOException {
    String bare = Files.readString(config);
    Files.writeString(config, bare + "coverage: " + address("/feed") + "\n");
    assertThat(typing("what did Moor say?\n").out()).contains("The bridge is shut until Friday");
    Files.writeString(config, bare);
    assertThat(typing("/sources\n").err()).contains("not followed any more", "sample");
  }

  private Run typing(String input) {
    return Run.typing(input, "--config", config.toString());
  }

  private Run run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--config";
    all[args.length + 1] = config.toString();
    return Run.of(all);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }
}
