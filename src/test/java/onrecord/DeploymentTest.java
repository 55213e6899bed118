package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import onrecord.web.Address;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds what runs the bot together with the settings and the files that it names. */
final class DeploymentTest {
  private static final Path CONFIG = Path.of("config");
  private static final Path CONTAINER = CONFIG.resolve("container.yaml");
  private static final Address WEB = Settings.Serving.DEFAULT.web().orElseThrow();
  private static final Pattern SECRET = Pattern.compile("ONRECORD_[A-Z_]+");

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  private static Map<?, ?> map(Object parent, String key) {
    return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) parent).get(key), key);
  }

  private static Map<?, ?> service(String name) throws IOException {
    return map(map(new Yaml().load(text("config/compose.yaml")), "services"), name);
  }

  private static List<String> texts(Map<?, ?> service, String key) {
    return ((List<?>) Objects.requireNonNull(service.get(key), key))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void aContainerIsReachedFromOutsideForItsPagesAlone() throws Exception {
    Settings settings = SettingsFile.read(CONTAINER);
    assertThat(settings.serving().web()).contains(new Address("0.0.0.0", WEB.port()));
    assertThat(settings.serving().operator()).isEqualTo(Settings.Serving.DEFAULT.operator());
    assertThat(texts(service("onrecord"), "ports"))
        .containsExactly("127.0.0.1:" + WEB.port() + ":" + WEB.port());
    assertThat(service("database").containsKey("ports")).isFalse();
    assertThat(text("Dockerfile")).contains("EXPOSE " + WEB.port() + "\n");
  }

  @Test
  void aContainerKeepsWhatItHasInItsVolume() throws Exception {
    Path data = SettingsFile.read(CONTAINER).keeping().data().orElseThrow();
    assertThat(texts(service("onrecord"), "volumes")).contains("data:" + data);
    assertThat(text("Dockerfile")).contains("VOLUME " + data + "\n");
    assertThat(map(new Yaml().load(text("config/compose.yaml")), "volumes").keySet())
        .extracting(String::valueOf)
        .containsExactly("data", "database");
  }

  @Test
  void aContainerIsStartedAndAskedWithItsOwnSettings() throws IOException {
    String inside = "/onrecord/config/container.yaml";
    Map<?, ?> service = service("onrecord");
    assertThat(texts(service, "command")).containsExactly("run", "--config", inside);
    assertThat(texts(map(service, "healthcheck"), "test"))
        .containsExactly("CMD", "/onrecord/onrecord", "check", "--running", "--config", inside);
    assertThat(text("Dockerfile"))
        .contains("CMD [\"/onrecord/onrecord\", \"check\", \"--running\"]");
    assertThat(Run.of("check", "--help").out()).contains("--running");
    assertThat(texts(service, "volumes")).contains("./container.yaml:" + inside + ":ro");
    assertThat(service.get("read_only")).isEqualTo(true);
    assertThat(texts(service, "cap_drop")).containsExactly("ALL");
    assertThat(texts(service, "security_opt")).containsExactly("no-new-privileges:true");
  }

  @Test
  void whatIsCopiedIntoTheImageIsThere() throws IOException {
    List<String> copied =
        Pattern.compile("(?m)^COPY (?!--)(.*) \\S+$")
            .matcher(text("Dockerfile"))
            .results()
            .flatMap(line -> Pattern.compile(" ").splitAsStream(line.group(1)))
            .toList();
    assertThat(copied).contains("onrecord").allMatch(file -> Files.exists(Path.of(file)));
    assertThat(text(".dockerignore"))
        .as("secrets stay out of the image")
        .containsSubsequence("!config\n", "config/.env\n");
    assertThat(text(".gitignore")).contains("/config/.env\n");
  }

  @Test
  void secretsHaveTheNamesThatAreRead() throws IOException {
    String read =
        text("src/main/java/onrecord/Stores.java")
            + text("src/main/java/onrecord/PlatformsServed.java");
    for (String file : List.of("config/compose.yaml", "config/onrecord.service", "README.md")) {
      assertThat(SECRET.matcher(text(file)).results().map(MatchResult::group).distinct())
          .as(file)
          .hasSize(4)
          .allMatch(name -> read.contains("\"" + name + "\""));
    }
  }

  @Test
  void aProxyPassesOnThePagesAlone() throws IOException {
    assertThat(text("config/nginx.conf"))
        .contains("proxy_pass http://" + WEB + ";")
        .doesNotContain(Settings.Serving.DEFAULT.operator().orElseThrow().toString());
    assertThat(text("README.md")).contains("reverse_proxy " + WEB);
  }

  @Test
  void theServiceStartsWhatIsThere() throws IOException {
    assertThat(text("config/onrecord.service"))
        .contains("ExecStart=/opt/onrecord/onrecord run --config /etc/onrecord/onrecord.yaml\n")
        .contains("StateDirectory=onrecord\n", "XDG_DATA_HOME=/var/lib ");
    assertThat(Path.of("onrecord")).isExecutable();
    assertThat(Run.of("run", "--help").out()).contains("Usage:");
  }
}
