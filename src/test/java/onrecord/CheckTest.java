package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import onrecord.store.Store;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Run check(String settings, String... options) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("onrecord.yaml"), "data: kept\nprivateAddresses: true\n" + settings);
    List<String> args = new ArrayList<>(List.of("check", "--config", config.toString()));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  private static final String NOWHERE = "web: off\noperator: off\n";

  private StoreSettings kept() {
    return new StoreSettings.Embedded(folder.resolve("kept"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void whereAllIsWellNothingIsMade() throws IOException {
    Run run = check(NOWHERE);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("none yet: the first start makes", "vectors of 384 numbers");
    assertThat(run.lines()).allMatch(line -> line.startsWith("ok "));
    assertThat(files()).hasSize(2);
  }

  @Test
  void aStoreThatNobodyUsesIsWrittenAndReadBack() throws Exception {
    Store.open(kept(), InstantSource.system(), "test").close();
    assertThat(check(NOWHERE).out()).contains("was read, written and read back");
  }

  @Test
  void aStoreThatABotHasOpenIsNotDisturbed() throws Exception {
    try (Store store = Store.open(kept(), InstantSource.system(), "test")) {
      Run run = check(NOWHERE);
      assertThat(run.out()).contains("is open in a bot that runs");
      assertThat(store.writeProblem()).isEmpty();
      assertThat(run.status()).isZero();
    }
  }

  @Test
  void aDamagedStoreIsToldOfAndLeftAsItIs() throws Exception {
    Path file = Files.createDirectories(folder.resolve("kept")).resolve("onrecord.db");
    Files.writeString(file, "no database at all, ".repeat(1_000));
    Run run = check(NOWHERE);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("wrong store: ", "is damaged");
    assertThat(Files.readString(file)).startsWith("no database at all");
  }

  @Test
  void eachCoverageIsReadOnce() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(500).build());
      server.start();
      String address = "http://127.0.0.1:" + server.getPort() + "/live";
      Run run =
          check(
              NOWHERE
                  + "robots: false\nports: ["
                  + server.getPort()
                  + "]\ncoverage: [none.html, '"
                  + address
                  + "', 'http://[::ffff:169.254.1.1]:9/x']\n");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.lines().stream().filter(line -> line.contains("coverage")))
          .hasSize(3)
          .anyMatch(line -> line.startsWith("wrong ") && line.contains("none.html"))
          .anyMatch(line -> line.startsWith("warning ") && line.contains("500"))
          .anyMatch(line -> line.startsWith("wrong ") && line.contains("169.254.1.1"));
    }
  }

  @Test
  void anAddressThatIsTakenIsWrong() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = check("web: 127.0.0.1:" + taken.getLocalPort() + "\noperator: off\n", "--json");
      assertThat(run.status()).isEqualTo(2);
      List<JsonNode> lines = new ArrayList<>();
      for (String line : run.lines()) {
        lines.add(MAPPER.readTree(line));
      }
      assertThat(lines).allMatch(line -> line.hasNonNull("message") && line.hasNonNull("part"));
      assertThat(lines)
          .anyMatch(line ->
              line.path("part").asText().equals("web")
                  && line.path("result").asText().equals("wrong"));
    }
  }

  @Test
  void theRunningBotIsAsked() throws IOException {
    try (MockWebServer bot = new MockWebServer()) {
      bot.enqueue(new MockResponse.Builder().body("{\"status\":\"ok\",\"reasons\":[]}").build());
      String down = "{\"status\":\"down\",\"reasons\":[\"the disk is full\"]}";
      bot.enqueue(new MockResponse.Builder().code(503).body(down).build());
      bot.start();
      String settings = "web: off\noperator: 127.0.0.1:" + bot.getPort() + "\n";
      Run well = check(settings, "--running");
      assertThat(well.status()).isZero();
      assertThat(well.out()).isEqualToIgnoringNewLines("ok");
      Run ill = check(settings, "--running");
      assertThat(ill.status()).isEqualTo(1);
      assertThat(ill.out()).contains("down", "the disk is full");
      String dull = "{\"status\":\"degraded\",\"reasons\":[\"storm: it is gone\"]}";
      bot.enqueue(new MockResponse.Builder().body(dull).build());
      Run degraded = check(settings, "--running");
      assertThat(degraded.status()).as("it does its work").isZero();
      assertThat(degraded.out()).contains("degraded", "storm: it is gone");
    }
  }

  @Test
  void whereNoBotRunsThatIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Run run = check("web: off\noperator: 127.0.0.1:" + free + "\n", "--running");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("no bot answers at");
    assertThat(check(NOWHERE, "--running").status()).isEqualTo(2);
  }

  @Test
  void settingsThatCannotBeReadAreRefused() throws IOException {
    Run run = check("log: loud\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("log", "text or json");
    assertThat(run.out()).isEmpty();
  }
}
