package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import onrecord.desk.Allowances;
import onrecord.desk.Limit.Allowance;
import onrecord.web.Address;
import onrecord.web.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the bundled settings file, the README and the code together. */
class SettingsTest {
  private static final Path BUNDLED = Path.of("config/onrecord.yaml");
  private static final Pattern KEY = Pattern.compile("(?m)^#?([a-z][a-zA-Z.-]*):");

  @TempDir private Path folder;

  @Test
  void bundledFileSetsTheDefaults() throws Refusal {
    assertThat(SettingsFile.read(BUNDLED)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void bundledFileShowsEveryKeyAndNoOther() throws IOException {
    List<String> shown =
        KEY.matcher(Files.readString(BUNDLED)).results().map(MatchResult::group).toList();
    assertThat(shown.stream().map(key -> key.replaceAll("[#:]", "")))
        .containsExactlyElementsOf(words());
  }

  @Test
  void bundledFileSaysTheDefaultOfEveryKey() throws IOException {
    for (String paragraph : Files.readString(BUNDLED).split("\n\n", -1)) {
      if (KEY.matcher(paragraph).find()) {
        assertThat(paragraph).contains("Default: ");
      }
    }
  }

  @Test
  void readmeNamesEveryKey() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(new TreeSet<>(words())).allMatch(word -> readme.contains("`" + word + "`"));
  }

  @Test
  void pathsAreRelativeToTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("onrecord.yaml"), "coverage: [pages/a.html]\n");
    assertThat(SettingsFile.read(file).coverage())
        .containsExactly(folder.resolve("pages/a.html").toString());
  }

  @Test
  void zoneIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("onrecord.yaml"), "zone: Europe/Dublin\n");
    assertThat(SettingsFile.read(file).zone()).contains(ZoneId.of("Europe/Dublin"));
  }

  @Test
  void whatIsServedIsRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("onrecord.yaml"),
            """
            web: "[::1]:0"
            webAddress: https://example.org/on-record/
            proxies: [10.0.0.0/8, "::1"]
            linkDays: 7
            operator: off
            """);
    assertThat(SettingsFile.read(file).serving())
        .isEqualTo(
            new Settings.Serving(
                Optional.of(new Address("::1", 0)),
                Optional.of(URI.create("https://example.org/on-record")),
                List.of(Network.of("10.0.0.0/8"), Network.of("::1")),
                7,
                Optional.empty()));
  }

  @Test
  void nothingIsServedWhereAllIsOff() throws Exception {
    Path file = Files.writeString(folder.resolve("onrecord.yaml"), "web: off\noperator: off\n");
    assertThat(SettingsFile.read(file).serving()).isEqualTo(Settings.Serving.NOTHING);
  }

  @Test
  void howMuchPeopleMayAskIsRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("onrecord.yaml"),
            """
            privateSources: 0
            pagesPerDay: 7
            requestsPerPerson: 1
            requestsPerPlace: 6000
            """);
    assertThat(SettingsFile.read(file).allowances())
        .isEqualTo(
            new Allowances(
                new Allowance(1, Duration.ofMinutes(1)),
                new Allowance(1_500, Duration.ofMillis(10)),
                Allowances.USUAL.tenant(),
                7,
                0));
  }

  @Test
  void whatNobodyCouldAskWithStopsTheStart() throws Exception {
    for (String line : List.of("requestsPerPerson: 0", "pagesPerDay: 0", "privateSources: -1")) {
      Path file = Files.writeString(folder.resolve("onrecord.yaml"), line + "\n");
      assertThatThrownBy(() -> SettingsFile.read(file))
          .hasMessageContaining(line.split(":", 2)[0])
          .hasMessageContaining("to 10000");
    }
  }

  @Test
  void installedFileIsUsed() throws IOException {
    Files.createDirectory(folder.resolve("config"));
    Files.writeString(folder.resolve("config/onrecord.yaml"), "coverage: [no/such.txt]\n");
    Run run = Run.from(folder, "entries");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no/such.txt");
  }

  private static List<String> words() {
    return Arrays.stream(Settings.Key.values()).map(Settings.Key::word).toList();
  }
}
