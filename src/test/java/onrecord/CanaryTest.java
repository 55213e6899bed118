package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret of the operator's stands in anything that is said, at the finest level of the log. */
class CanaryTest {
  private static final String USER = "harbour_user";
  private static final String PASSWORD = "canaryPass $1&word";
  private static final String TOKEN = "1234567890:CanaryCanaryCanaryCanaryCanaryCanar";
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Quay news</title>
      <item><guid>g1</guid><title>Bridge shut</title>
      <description>%s said Ida Moor, the harbour master.</description>
      <pubDate>Wed, 01 Apr 2026 09:30:00 GMT</pubDate></item>
      </channel></rss>
      """
          .formatted(TOKEN);

  /** Held, as loggers that nobody holds forget their level. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("onrecord"),
          Logger.getLogger("org.postgresql"),
          Logger.getLogger("okhttp3"),
          Logger.getLogger("io.javalin"),
          Logger.getLogger("org.jdbi"),
          Logger.getLogger("sun.net.www"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private volatile int status = 200;

  @TempDir private Path folder;

  @Test
  void secretsAreStruckOutEverywhere() throws Exception {
    LOGGERS.forEach(logger -> logger.setLevel(Level.ALL));
    try (EmbeddedPostgres database = started();
        MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder().code(status).body(FEED).build();
            }
          });
      server.start();
      Path config = settings(makeUser(database), server.getPort());
      String told =
          runAndAsk(config)
              + checked(config, PASSWORD)
              + run("canaryWrong", "check", "--json", "--config", config.toString());
      String all = told + text(out) + text(err);
      System.out.println(
          text(err).lines().count() + " lines of log, " + told.length() + " characters told");
      assertThat(text(err)).contains("\"level\":\"FINE");
      assertThat(all).contains("Quay", "onrecord_poll_seconds", "[secret]");
      assertThat(all.lines().filter(line -> line.matches("(?i).*canary.*"))).isEmpty();
    } finally {
      LOGGERS.forEach(logger -> logger.setLevel(null));
    }
  }

  private static EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String makeUser(EmbeddedPostgres database) throws Exception {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + USER + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
    }
    return database.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
  }

  private Path settings(String database, int port) throws IOException {
    return Files.writeString(
        folder.resolve("onrecord.yaml"),
        """
        database: %s
        privateAddresses: true
        robots: false
        ports: [%d]
        coverage: ['http://127.0.0.1:%d/feed']
        fastestPoll: 1 s
        slowestPoll: 1 s
        web: off
        operator: 127.0.0.1:%d
        log: json
        """
            .formatted(database, port, port, free()));
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private int run(String password, String... args) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system(),
            Optional.empty(),
            Map.of(
                "ONRECORD_DATABASE_USER", USER,
                "ONRECORD_DATABASE_PASSWORD", password,
                "ONRECORD_TELEGRAM_TOKEN", TOKEN));
    return Main.run(surroundings, args);
  }

  /** What the running bot tells its operator while its page is there, and when it is gone. */
  private String runAndAsk(Path config) throws Exception {
    Thread bot =
        Thread.ofPlatform()
            .start(() -> {
              int _ = run(PASSWORD, "run", "--config", config.toString());
            });
    String operator = "http://" + SettingsFile.read(config).serving().operator().orElseThrow();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await(client, operator, "\"newestEntry\"");
      String well = get(client, operator + "/health") + get(client, operator + "/metrics");
      status = 500;
      await(client, operator, "answered with status 500");
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> text(err).contains("Quay"));
      // As a library might at its finest.
      LOGGERS.getFirst().fine(() -> "signing in with " + PASSWORD + " and " + TOKEN);
      return well + get(client, operator + "/health") + checked(config, PASSWORD);
    } finally {
      bot.interrupt();
      bot.join();
    }
  }

  private static void await(HttpClient client, String operator, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> get(client, operator + "/health").contains(words));
  }

  private static String get(HttpClient client, String address) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String checked(Path config, String password) {
    int first = run(password, "check", "--config", config.toString());
    int second = run(password, "check", "--json", "--config", config.toString());
    int third = run(password, "check", "--running", "--config", config.toString());
    return "\n" + first + second + third;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
