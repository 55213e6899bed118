package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.question.Question;
import onrecord.question.Question.Expected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | Some 40 buses stand in.",
        "NUMBER | Nobody was hurt.",
        "MONEY | It will cost \u20ac3.2m.",
        "MONEY | It will cost two million dollars.",
        "PERCENT | Turnout stood at 61%.",
        "PERCENT | Two in five stayed at home, or 40 per cent.",
        "TIME | The depot opens at 7.30am.",
        "TIME | They will vote on Friday.",
        "TIME | It closed in 2019.",
        "DURATION | It will take five weeks.",
        "DURATION | The line was shut for a 90-minute check.",
        "DISTANCE | The queue is 3 km long.",
        "DISTANCE | It fell twelve metres.",
        "PLACE | They met in Kesselby.",
        "PLACE | Fires burn across the northern hills.",
        "PERSON | It was found by Paula Drent.",
        "REASON | It is shut because of a crack.",
        "REASON | The road was closed due to ice.",
        "YES_NO | Trams run.",
        "STATEMENT | Trams run.",
        "ANY | Trams run.",
      })
  void whatIsAskedForIsThere(Expected expected, String sentence) {
    assertThat(Offers.holds(sentence, asking(expected))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | Buses stand in.",
        "MONEY | It will take five weeks.",
        "PERCENT | There are 61 of them.",
        "TIME | The depot is shut.",
        "DURATION | It will cost a lot.",
        "DISTANCE | It will take five weeks.",
        "PLACE | They met and parted.",
        "PERSON | the bus drivers were angry",
        "REASON | The viaduct is shut.",
        "DURATION | Not a day before the engineers say so.",
        "TIME | They left after the vote.",
        "PERSON | Olga Brandt stood up.",
      })
  void whatIsAskedForIsMissing(Expected expected, String sentence) {
    assertThat(Offers.holds(sentence, asking(expected))).isFalse();
  }

  private static Question asking(Expected expected) {
    String text = "who stood beside Olga Brandt?";
    return new Question(
        text,
        Question.Kind.FACT,
        expected,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        false,
        text,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
