package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores a gold set of two questions to a page of two entries. */
class EvalTest {
  private static final String PAGE =
      """
      {"@context": "https://schema.org", "@type": "LiveBlogPosting", "@id": "https://quay.example/1",
       "url": "https://quay.example/1", "headline": "The quay", "liveBlogUpdate": [
       {"@type": "BlogPosting", "@id": "https://quay.example/1#b", "headline": "Quay to stay shut",
        "datePublished": "2026-05-02T11:00:00+00:00",
        "articleBody": "“The quay stays shut until Monday,” said Ida Moor, the harbour master."},
       {"@type": "BlogPosting", "@id": "https://quay.example/1#a", "headline": "Crane falls",
        "datePublished": "2026-05-02T10:00:00+00:00",
        "articleBody": "A crane has fallen on the quay. Nobody was hurt."}]}
      """;
  private static final String ANSWERED =
      """
      {"id": "q1", "question": "What did Ida Moor say?", \
      "now": "2026-05-02T12:00:00Z", "answerable": true, "speaker": "Ida Moor", \
      "gold": [{"publishedAt": "2026-05-02T11:00:00Z", "span": "shut until Monday"}]}
      """;
  private static final String UNANSWERED =
      """
      {"id": "q2", "question": "What did Wendeline Ostrakov say about chess?", \
      "now": "2026-05-02T12:00:00Z", "answerable": false, "speaker": null, "gold": []}
      """;

  @TempDir private Path home;
  private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(home.resolve("src/test/resources/onrecord/gold"));
    Files.createDirectory(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages/quay.json"), PAGE);
    Files.writeString(folder.resolve("questions-quay.jsonl"), ANSWERED + UNANSWERED);
  }

  private Run eval(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "eval";
    args[1] = folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Run.of(args);
  }

  @Test
  void printsWhatIsRight() {
    Run run = eval();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines()).anyMatch(l -> l.matches("quay +(1/1 1.000 1.00-1.00 *){5}"));
    assertThat(run.out()).doesNotContain("since kept", "without", "conversations");
  }

  @Test
  void findsTheProjectsOwnAndPrintsTheSameEachTime() {
    Run run = Run.from(home, "eval", "--ablations");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("without", "signal SPEAKER", "doubt SCORE");
    assertThat(Run.from(home, "eval", "--ablations").out()).isEqualTo(run.out());
  }

  @Test
  void tellsWhatChangedSinceItWasKept() throws IOException {
    assertThat(eval("--keep").status()).isZero();
    Path kept = folder.resolve("outcomes.jsonl");
    assertThat(folder.resolve("table.txt")).content().contains("success@1");
    assertThat(eval().out()).contains("0 changed");
    String outcomes = Files.readString(kept);
    Files.writeString(kept, outcomes.replaceFirst("\"got\":\"first\"", "\"got\":\"silent\""));
    assertThat(eval().out())
        .contains("1 changed")
        .contains("  better  quay q1: silent -> first: What did Ida Moor say?");
  }

  @Test
  void findsAPageOfTheFolderAbove() throws IOException {
    Files.move(folder.resolve("pages"), folder.resolveSibling("pages"));
    assertThat(eval().status()).isZero();
  }

  @Test
  void aMissingPageIsNamedAndTheRestGoesOn() throws IOException {
    Files.writeString(folder.resolve("questions-other.jsonl"), ANSWERED);
    Run run = eval("--keep");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("other: not scored, no page of that name", "not kept");
    assertThat(run.out()).contains("quay  ");
    assertThat(folder.resolve("outcomes.jsonl")).doesNotExist();
  }

  @Test
  void aPageOfAnotherDayIsNotScored() throws IOException {
    Files.writeString(
        folder.resolve("pages/quay.json"), PAGE.replace("2026-05-02T", "2026-05-03T"));
    Run run = eval();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("quay: not scored", "needs --date and --zone");
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() throws IOException {
    Files.writeString(folder.resolve("questions-quay.jsonl"), "{\"id\": 1}\n" + ANSWERED);
    Run run = eval();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("questions-quay.jsonl, line 1: \"answerable\" is missing");
    assertThat(run.out()).contains("1/1 1.000");
  }

  @Test
  void aFolderWithoutGoldIsBadUsage() {
    assertThat(Run.of("eval", home.toString()))
        .matches(run -> run.status() == 2 && run.err().contains("no gold; expected a folder"));
    assertThat(Run.of("eval", home.resolve("none").toString()).status()).isEqualTo(2);
    assertThat(Run.of("eval").err()).contains("expected a FOLDER with gold sets");
    assertThat(eval("--coverage", "x").err()).contains("leave out --coverage");
  }
}
