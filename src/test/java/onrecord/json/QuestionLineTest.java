package onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLineTest {
  @Test
  void questionIsReadAndOtherFieldsAreNot() throws LineException {
    QuestionLine line =
        QuestionLine.parse(
            """
            {"id": "q1", "question": "who?", "now": "2025-03-13T18:05:00+01:00", "gold": [1]}
            """);
    assertThat(line.id()).contains("q1");
    assertThat(line.now()).contains(Instant.parse("2025-03-13T17:05:00Z"));
    assertThat(line.questions()).containsExactly("who?");
    assertThat(line.conversation()).isFalse();
  }

  @Test
  void turnsMakeAConversation() throws LineException {
    QuestionLine line =
        QuestionLine.parse(
            """
            {"id": 7, "turns": [{"question": "who?"}, {"question": "and when?", "gold": []}]}
            """);
    assertThat(line.id()).contains("7");
    assertThat(line.now()).isEmpty();
    assertThat(line.questions()).containsExactly("who?", "and when?");
    assertThat(line.conversation()).isTrue();
  }

  @Test
  void questionMayBeEmpty() throws LineException {
    assertThat(QuestionLine.parse("{\"question\": \"\"}").questions()).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "who? | 'who?' is no JSON",
        "[1] | '[1]' is no JSON object",
        "{} {} | is no JSON",
        "{\"id\": 1} | \"question\" is missing; expected text",
        "{\"question\": 5} | \"question\" is 5; expected text",
        "{\"question\": \"a\", \"now\": \"noon\"} | \"now\" is noon; expected an instant",
        "{\"turns\": []} | \"turns\" is []; expected a list of objects",
        "{\"turns\": [{}]} | \"question\" is missing; expected text",
      })
  void badLineSaysWhatIsExpected(String line, String problem) {
    assertThatExceptionOfType(LineException.class)
        .isThrownBy(() -> QuestionLine.parse(line))
        .withMessageContaining(problem);
  }
}
