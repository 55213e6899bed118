package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChatTest {
  @Test
  void withoutACommandTheSampleIsTalkedAbout() {
    Run run = Run.typing("/catchup 1 hour\n/people\n/quit\n/latest\n");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("What happened").contains("\u2502 ", "Quoted on record:");
    assertThat(run.out()).doesNotContain("Newest first:", "onrecord>");
    assertThat(run.err()).contains("the bundled sample");
  }

  @Test
  void aPageThatIsCalledAsTheSampleIsIsAnother() {
    String page = "src/main/resources/onrecord/sample/storm-perpetua.txt";
    Run run = Run.typing("what did Quill say about the inquiry?\n", "--coverage", page);
    assertThat(run.out()).contains("Odhran Quill").doesNotContain("no page is open");
  }

  @Test
  void questionsAreAskedAsOfNow() {
    Run run = Run.typing("/latest\n", "--now", "2025-10-08T00:00:00Z");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("no entries searched");
  }

  @Test
  void nothingTypedIsNothingSaid() {
    Run run = Run.of();
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
  }
}
