package onrecord.quote;

import static onrecord.quote.Pages.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttributorTest {
  @Test
  void theCueBesideAQuotationGivesItsSpeaker() {
    assertThat(
            marked(
                "Mayor Hanna Lindqvist toured the harbour with Tomas Berg.",
                "\"We will rebuild it,\" Lindqvist said. \"And soon.\""))
        .containsExactly(
            "Hanna Lindqvist | Lindqvist | said | We will rebuild it,",
            "Hanna Lindqvist | Lindqvist | - | And soon.");
  }

  @Test
  void aQuotationSplitByItsCueIsTwo() {
    assertThat(marked("Anna Reyes spoke. “We stay,” she said, “until it is done.”"))
        .containsExactly(
            "Anna Reyes | she | said | We stay,", "Anna Reyes | she | said | until it is done.");
  }

  @Test
  void theSubjectMayFollowItsVerb() {
    assertThat(marked("“Nobody was hurt,” said fire chief Oluwaseun Cole, a father of two."))
        .containsExactly("Oluwaseun Cole | fire chief Oluwaseun Cole | said | Nobody was hurt,");
  }

  @Test
  void aParagraphOfQuotationGoesOnFromTheOneBefore() {
    assertThat(marked("Deputy Minister Karl Voss said:", "“We have no money left.”"))
        .containsExactly("Karl Voss | Deputy Minister Karl Voss | - | We have no money left.");
  }

  /** Pages cut sentences anywhere: what begins or ends with a comma or a verb is text too. */
  @Test
  void anyFewWordsAreRead() {
    List<String> units =
        List.of(
            ",", "said", "saying", "according to", "told", "to", "Mary Bow", "he", "“a”", "–", ".");
    List<String> texts = List.of("");
    for (int length = 1; length <= 4; length++) {
      texts =
          texts.stream()
              .flatMap(text -> units.stream().map(unit -> (text + " " + unit).strip()))
              .toList();
      texts.forEach(text ->
          assertThatCode(() -> Attributor.attribute(Pages.coverage(Pages.entry(text))))
              .as(text)
              .doesNotThrowAnyException());
    }
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    for (String unit :
        List.of(
            "\"a ",
            "“a. ",
            "he said \"a b\" ",
            "Mary Bow, ",
            "said, ",
            ", ",
            "X's ",
            "''a ",
            "he seeks ",
            "a claim of \"a\" ")) {
      String text = unit.repeat(200_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> Attributor.attribute(Pages.coverage(Pages.entry(text))),
          unit);
    }
  }
}
