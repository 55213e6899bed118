package onrecord.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class QuotationMarksTest {
  @Test
  void straightAndCurlyMarksMayBeMixed() {
    assertThat(inner("He says it \"has been lost,” and is \"gone.\""))
        .containsExactly("has been lost,", "gone.");
  }

  @Test
  void nestedMarksBelongToTheOuterStretch() {
    assertThat(inner("“She told me: “Go now.” And I went.” End")).hasSize(1);
    assertThat(inner("\"He told me: 'Go now.' And I went.\"")).hasSize(1);
  }

  @Test
  void aStretchThatNothingClosesEndsWithItsParagraphOrSentence() {
    assertThat(inner("“We go on. And on.")).containsExactly("We go on. And on.");
    assertThat(inner("He said “we go on. Then he left.")).containsExactly("we go on.");
  }

  @Test
  void singleMarksAreToldFromApostrophes() {
    assertThat(inner("Voters' anger at 'hasty' plan, the workers' union and '90s rules"))
        .containsExactly("hasty");
    assertThat(inner("'The voters' choice is clear,' he said"))
        .containsExactly("The voters' choice is clear,");
    assertThat(inner("Don't stop rock 'n' roll")).isEmpty();
  }

  @Test
  void hostileMarksTakeNoLongerThanTheirLength() {
    for (String unit : List.of("\"", "“", "'", "\"a ", "'a ", " 'as", "“a. ", "\" ", "”", "'a,")) {
      String text = unit.repeat(1_000_000 / unit.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> QuotationMarks.in(text), unit);
    }
  }

  private static List<String> inner(String text) {
    return QuotationMarks.in(text).stream().map(mark -> mark.inner().of(text)).toList();
  }
}
