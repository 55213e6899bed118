package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher, on an installation without sources: what was just built, linked elsewhere. */
class LauncherIT {
  private static final Duration STARTS = Duration.ofSeconds(60);
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private static Path folder;
  private static Path home = Path.of("");
  private static Path launcher = Path.of("");
  private static Path cache = Path.of("");

  @BeforeAll
  static void installAndStartOnce() throws Exception {
    home = Files.createDirectories(folder.resolve("a folder/with spaces"));
    launcher = Files.copy(PROJECT.resolve("onrecord"), home.resolve("onrecord"));
    Files.createDirectory(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/lib"), PROJECT.resolve("target/lib"));
    Files.copy(PROJECT.resolve("target/onrecord.jar"), home.resolve("target/onrecord.jar"));
    start(launcher, "--version").waitFor();
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      cache = files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  @AfterAll
  static void unlink() throws IOException {
    Files.delete(home.resolve("target/lib"));
  }

  @Test
  void answersThroughALinkFromAnyFolderAndPrintsNothingElse() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    Process process = start(link, "ask", "--json", "who is Lucia Tarrant?");
    assertThat(lines(process)).singleElement().asString().startsWith("{\"question\":\"who is");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void keepsTheCacheThatTheFirstStartMade() throws Exception {
    FileTime made = Files.getLastModifiedTime(cache);
    assertThat(cache).isNotEmptyFile();
    assertThat(lines(start(launcher, "--version"))).hasSize(1);
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
  }

  @Test
  void survivesACacheThatDoesNotFit() throws Exception {
    Path good = Files.move(cache, folder.resolve("good"));
    try {
      Files.writeString(cache, "not a cache");
      Process process = start(launcher, "--version");
      assertThat(lines(process)).singleElement().asString().startsWith("onrecord ");
      assertThat(process.waitFor()).isZero();
    } finally {
      Files.delete(cache);
      Files.move(good, cache);
    }
  }

  @Test
  void handsOnTheExitStatus() throws Exception {
    assertThat(start(launcher, "entries", "--date", "never").waitFor()).isEqualTo(2);
  }

  @Test
  void runServesPagesAndIsReadyOnlyWithWhatItKept() throws Exception {
    Path settings = folder.resolve("run.yaml");
    String sample = PROJECT + "/src/main/resources/onrecord/sample/storm-perpetua.txt";
    Files.writeString(
        settings,
        "data: kept\nweb: 127.0.0.1:0\noperator: 127.0.0.1:0\ncoverage: " + sample + "\n");
    try (Running first = new Running(settings)) {
      await().atMost(STARTS).until(() -> first.health().contains("\"entries\":69"));
      assertThat(first.page("/coverage/storm-perpetua")).contains("<h1", "69 entries");
    }
    try (Running again = new Running(settings)) {
      await().atMost(STARTS).until(() -> again.health().contains("\"ready\":true"));
      assertThat(again.readyAtFirst).contains("\"entries\":69");
    }
  }

  /** A bot that runs. */
  private static final class Running implements AutoCloseable {
    private static final Pattern OPERATOR = Pattern.compile("operator is served at (\\S+)");
    private static final Pattern PAGES = Pattern.compile("pages are served at http://(\\S+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log = Files.createTempFile(folder, "run", ".log");
    private final Process process;
    private String readyAtFirst = "";

    Running(Path settings) throws IOException {
      process = start(log.toFile(), launcher, "run", "--config", settings.toString());
    }

    /** Empty where it is not served yet. */
    String health() throws Exception {
      String health = get(OPERATOR, "/health");
      if (readyAtFirst.isEmpty() && health.contains("\"ready\":true")) {
        readyAtFirst = health;
      }
      return health;
    }

    String page(String path) throws Exception {
      return get(PAGES, path);
    }

    private String get(Pattern served, String path) throws Exception {
      Matcher address = served.matcher(Files.readString(log));
      if (!address.find()) {
        return "";
      }
      URI page = URI.create("http://" + address.group(1) + path);
      return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }

    /** It ends when it is told to. */
    @Override
    public void close() {
      process.destroy();
      var _ = process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
      client.close();
    }
  }

  @Test
  void saysThatThereIsNothingToRun() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Process process = start(Files.copy(launcher, bare.resolve("onrecord")), "--version");
    assertThat(lines(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static Process start(Path launcher, String... args) throws IOException {
    return start(new File("/dev/null"), launcher, args);
  }

  private static Process start(File errors, Path launcher, String... args) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Arrays.stream(args)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectInput(new File("/dev/null")).redirectError(errors);
    return builder.start();
  }

  private static List<String> lines(Process process) throws IOException {
    return process.inputReader().lines().toList();
  }
}
