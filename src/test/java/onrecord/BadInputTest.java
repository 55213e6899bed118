package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is refused with its exit status, its place, what was found and what is allowed. */
class BadInputTest {
  private static final String PAGE =
      """
        1. Bridge shutpublished at 18:32 Greenwich Mean Time 9 October

          "The bridge is shut," said Ida Moor, the harbour master.
      """;

  @TempDir private Path folder;

  @Test
  void missingFile() {
    refused(Run.of("entries", "--coverage", "no/such.html"), 3, "no/such.html", "no such file");
  }

  @Test
  void emptyPage() throws IOException {
    Path file = write("empty.txt", "");
    refused(Run.of("entries", "--coverage", file.toString()), 3, "empty.txt", "expected");
  }

  @Test
  void pageWithoutAnEntry() throws IOException {
    Path file = write("letter.txt", "Dear all,\n\nthere is no entry here.\n");
    refused(Run.of("entries", "--coverage", file.toString()), 3, "letter.txt", "expected");
  }

  @Test
  void binary() throws IOException {
    Path file = folder.resolve("picture.png");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    refused(Run.of("entries", "--coverage", file.toString()), 3, "picture.png", "binary");
  }

  @Test
  void folderWithoutAPage() throws IOException {
    write("letter.txt", "Dear all,");
    refused(
        Run.of("entries", "--coverage", folder.toString()),
        3,
        folder.toString(),
        "without a live page");
  }

  @Test
  void folderWithAPageAmongOthersIsRead() throws IOException {
    write("letter.txt", "Dear all,");
    write("page.txt", PAGE);
    Run run = Run.of("entries", "--json", "--coverage", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("passed over", "letter.txt");
  }

  @Test
  void ofManyOtherFilesFiveAreNamed() throws IOException {
    for (int i = 0; i < 8; i++) {
      write("letter" + i + ".txt", "Dear all,");
    }
    write("page.txt", PAGE);
    Run run = Run.of("entries", "--coverage", folder.toString());
    assertThat(run.err()).contains("letter4.txt", "3 more files").doesNotContain("letter5.txt");
  }

  @Test
  void pagesOfOneNameAreToldApart() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.writeString(one.resolve("live-page.txt"), PAGE);
    Files.writeString(two.resolve("live-page.txt"), PAGE);
    Run run =
        Run.of("--coverage", one.toString(), "entries", "--json", "--coverage", two.toString());
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).contains("\"coverage\":\"live-page\"");
    assertThat(run.lines().get(1)).contains("\"coverage\":\"live-page-2\"");
  }

  @Test
  void latinPageKeepsItsLetters() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, PAGE.replace("Moor", "Mo\u00f6r").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Run.of("entries", "--json", "--coverage", file.toString()).out())
        .contains("Ida Mo\u00f6r");
  }

  @ParameterizedTest
  @CsvSource({
    "--date, 2025-02-30, year-month-day",
    "--date, yesterday, year-month-day",
    "--zone, Europe/Londn, did you mean Europe/London?",
    "--zone, '', Europe/London",
    "--now, 18:05, 2025-03-13T18:05:00Z",
    "--now, 2025-03-13T18:05:00, with an offset",
    "--coverage, ftp://example.org/live, allowed are addresses that begin with http",
    "--coverage, '', a file or a folder",
    "--config, no/such.yaml, no/such.yaml",
  })
  void badOption(String option, String value, String remedy) {
    refused(
        Run.of("entries", option, value), 2, option.equals("--config") ? value : option, remedy);
  }

  @Test
  void unknownCommand() {
    refused(Run.of("entreis"), 2, "entreis", "entries");
  }

  @Test
  void unknownOption() {
    refused(Run.of("entries", "--jsn"), 2, "--jsn", "--json");
  }

  @Test
  void unknownKey() throws IOException {
    Path file = write("onrecord.yaml", "coverage: []\n\nzoen: Europe/London\n");
    refused(
        Run.of("entries", "--config", file.toString()),
        2,
        "onrecord.yaml, line 3: unknown key 'zoen'",
        "did you mean zone?");
  }

  @ParameterizedTest
  @CsvSource({
    "zone: Nowhere, line 1: zone: 'Nowhere' is no time zone",
    "zone: [], line 1: zone: expected text",
    "coverage: {a: b}, line 1: coverage: expected text",
    "'zone: UTC\nzone: UTC', line 2: a key that was set before",
    "- zone, line 1: expected lines of the form",
    "'zone: \"UTC', no YAML",
    "'web: 8620', 'line 1: web: 8620: expected a host and a port, as 127.0.0.1:8620'",
    "'web: 127.0.0.1:99999', 'line 1: web: 127.0.0.1:99999: expected a host, and a port from 0'",
    "'operator: 127.0.0.1:8620', 'line 1: operator: 127.0.0.1:8620 is taken by ''web'''",
    "'webAddress: onrecord.example.org', 'line 1: webAddress: onrecord.example.org: expected an'",
    "'webAddress: https://example.org/?a', 'webAddress: https://example.org/?a: expected an'",
    "'proxies: [proxy.example.org]', 'line 1: proxies: proxy.example.org: expected an IP address'",
    "'proxies: [10.0.0.0/33]', 'line 1: proxies: 10.0.0.0/33: expected an IP address'",
    "'linkDays: 0', 'line 1: linkDays: expected a number from 1 to 36500'",
  })
  void badSetting(String yaml, String problem) throws IOException {
    Path file = write("onrecord.yaml", yaml);
    refused(Run.of("entries", "--config", file.toString()), 2, "onrecord.yaml", problem);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void refused(Run run, int status, String place, String remedy) {
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(place, remedy).doesNotContain("\tat ");
  }
}
