package onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  @Test
  void closingQuotationMarksBelongToTheirSentence() {
    assertThat(split("“We agree.” He left. \"Why?\" she asked. The end"))
        .containsExactly("“We agree.”", "He left.", "\"Why?\" she asked.", "The end");
  }

  @Test
  void titlesInitialsAndNumbersDoNotEndASentence() {
    assertThat(
            split(
                "Sen. J. D. Smith of the U.S. Senate paid $1.5 million at 5 p.m. on Jan. 3. He left."))
        .containsExactly(
            "Sen. J. D. Smith of the U.S. Senate paid $1.5 million at 5 p.m. on Jan. 3.",
            "He left.");
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(split(" \u00a0 ")).isEmpty();
  }

  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(span -> span.of(text)).toList();
  }
}
