package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
  private static final String ON_RECORD = "\"answered\":true,\"understood\":{";
  private static final String SILENT = "\"answered\":false,\"reason\":\"";

  @TempDir private Path folder;

  @Test
  void answersOfTheSampleJustAfterItsLastEntry() {
    Run run = Run.of("ask", "--json", "what did Lucia Tarrant say about the surge");
    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .singleElement()
        .asString()
        .contains(ON_RECORD, "\"speaker\":\"Lucia Tarrant\"");
    assertThat(run.out()).contains("\"asOf\":\"2025-10-09T17:33:00Z\"");
    assertThat(run.err()).contains("bundled sample", "2025-10-09T17:33:00Z");
  }

  /** At once, before the meaning of any sentence is known. */
  @Test
  void whatSomebodySaidNeedsNoTopic() {
    for (String question : List.of("what did Lucia Tarrant say?", "what did the mayor say")) {
      assertThat(Run.of("ask", "--json", question).out())
          .contains(ON_RECORD)
          .containsPattern("\"text\":\"[^}]*?\"speaker\":\"(Lucia Tarrant|Rowena Sayle)\"");
    }
  }

  /** Its words and their citation, whatever ours around them are. */
  @Test
  void readmeShowsWhatIsPrinted() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    String command = "    $ ./onrecord ask ";
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith(command))
            .findFirst()
            .orElseThrow();
    String question = lines.get(at).substring(command.length()).replace("\"", "");
    List<String> shown =
        lines.subList(at, lines.size()).stream()
            .map(String::strip)
            .takeWhile(line -> !line.equals("..."))
            .filter(line -> line.startsWith("\u2502 ") || line.contains(" \u00b7 entry "))
            .toList();
    assertThat(shown).isNotEmpty();
    assertThat(Run.of("ask", question).lines()).containsSubsequence(shown);
  }

  @Test
  void wordsNeedNoQuotationMarks() {
    Run run = Run.of("ask", "what", "did", "Lucia", "Tarrant", "say", "about", "the", "surge");
    assertThat(run.out()).contains("\u2502 ", "Lucia Tarrant", "entries searched");
  }

  @Test
  void entriesAfterTheMomentOfAskingDoNotExist() {
    Run run = Run.of("ask", "--json", "--now", "2025-10-08T07:00:00Z", "what is the latest");
    assertThat(run.out()).contains(ON_RECORD).doesNotContain("At\":\"2025-10-08T07", "2025-10-09");
  }

  @Test
  void fileIsAnsweredInOrderAndABadLineKeepsItsPlace() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("questions.jsonl"),
            """
            {"id": "a", "question": "what did Lucia Tarrant say about the surge?", "gold": "never read"}
            {"id": "b"}
            {"id": "c", "turns": [{"question": "who is Odhran Quill?"}, {"question": "what did he say?"}]}
            {"id": "d", "question": "who?", "now": "2020-01-01T00:00:00Z"}
            """);
    Run run = Run.of("ask", "--json", "--questions", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("questions.jsonl, line 2: \"question\" is missing");
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"a\",\"question\":").contains(ON_RECORD);
    assertThat(run.lines().get(1)).contains(SILENT, "\"problem\":\"", "line 2");
    assertThat(run.lines().get(2)).startsWith("{\"id\":\"c\",\"turns\":[{\"question\":");
    assertThat(run.lines().get(3)).contains(SILENT + "nothing-in-window\"", "\"excerpts\":[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\ud83d\udc10\ud83d\udc10", "?!", "\u0000\u0007", "\ud800"})
  void whatAsksNothingIsAnsweredSo(String question) {
    Run run = Run.of("ask", "--json", question);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).singleElement().asString().contains(SILENT + "not-a-question\"");
  }

  @Test
  void anotherLanguageIsNoQuestionHere() {
    Run run = Run.of("ask", "--json", "Was hat der Hafenmeister \u00fcber die Br\u00fccke gesagt?");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).singleElement().asString().contains(SILENT + "not-a-question\"");
  }

  @Test
  void questionOfTenThousandCharactersIsAnswered() {
    Run run = Run.of("ask", "--json", "what did Lucia Tarrant say about the surge ".repeat(233));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void expectsAQuestion() {
    Run run = Run.of("ask", "--json");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("expected a QUESTION or --questions FILE");
  }

  @Test
  void fileOfQuestionsMustBeThere() {
    Run run = Run.of("ask", "--json", "--questions", "no/such.jsonl");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no/such.jsonl", "expected a file of JSON lines");
  }
}
