package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {
  @TempDir private Path folder;

  @Test
  void ofTheSampleNameTheirSpeakers() {
    Run run = Run.of("quotes", "--json");
    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .hasSizeGreaterThan(60)
        .allMatch(l -> l.startsWith("{\"entry\":{\"id\":"));
    assertThat(run.out()).contains("\"speaker\":\"Lucia Tarrant\"");
  }

  @Test
  void forAPersonToRead() {
    assertThat(Run.of("quotes").out()).contains("Lucia Tarrant, direct, 8 October 2025");
  }

  @Test
  void ofTextsEachByItself() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("texts.jsonl"),
            """
            {"doc": "a", "text": "\\"It will be dry again by Monday,\\" said Ida Moor."}

            {"doc": "b", "text": "First.\\n\\n\\"I never said so,\\" said Tom Ash.", "attributions": 5}
            """);
    Run run = Run.of("quotes", "--json", "--docs", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0))
        .startsWith("{\"doc\":\"a\",")
        .contains("\"speaker\":\"Ida Moor\"");
    assertThat(run.lines().get(1)).startsWith("{\"doc\":\"b\",").contains("I never said so");
  }

  @Test
  void badLineIsNamedAndTheRestGoesOn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("texts.jsonl"),
            "{\"doc\": 1}\n{\"doc\": \"b\", \"text\": \"\\\"Not I,\\\" said Tom Ash.\"}\n");
    Run run = Run.of("quotes", "--json", "--docs", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("texts.jsonl, line 1: \"doc\" is 1; expected text");
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void fileOfTextsMustBeThere() {
    Run run = Run.of("quotes", "--json", "--docs", "no/such.jsonl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no/such.jsonl", "expected a file of JSON lines");
  }
}
