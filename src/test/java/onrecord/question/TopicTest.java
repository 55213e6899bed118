package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question is about. */
class TopicTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Joan Pryce say about the bridge? | bridge",
        "what'd pryce say re tickets pls | tickets",
        "what does reid think of kettle as leader | kettle leader",
        "latest on kettle? | kettle",
        "recap the trade deal row for me lads | trade deal row",
        "fill me in on the ferry, i was asleep | ferry",
        "how many people got rescued so far | people rescued",
        "how long will the bridge be shut for | bridge shut",
        "what did reid say about EU tickets | eu tickets",
        "what did captain bush say about the marianne | marianne",
        "who is joan pryce | joan pryce",
        "what did reid say about pryces ferrys | pryce ferry",
        "what did reid say about jeremiah holtt | jeremiah holt",
        "what did reid say about the harbour master | harbour master pryce",
        "what about those f-16s | f-16s",
        "did reid plan a vote on the deal | reid plan vote deal",
        "what did reid promise about the ferry | ferry",
        "who does joan trust with the ferry | trust ferry",
        "what happened after 6pm | ''",
        "what did reid say today | ''",
        "any word from holt | ''",
      })
  void keepsTheContentWords(String text, String topic) {
    assertThat(String.join(" ", Harbour.read(text).topic())).isEqualTo(topic);
  }

  @Test
  void keepsPhrasesInQuotationMarks() {
    assertThat(Harbour.read("who said \u201cnot one more ticket\u201d about the ferry").phrases())
        .isEqualTo(List.of("not one more ticket"));
  }

  @Test
  void cutsWhatIsTooLongAndWhatCannotBeSeen() {
    Question question =
        Harbour.read("what did \u202epryce\u202c say\u200b about " + "the bridge ".repeat(2_000));
    assertThat(question.text()).startsWith("what did pryce say about the bridge").hasSize(2_000);
    assertThat(Harbour.speakers(question)).isEqualTo("Joan Pryce");
  }
}
