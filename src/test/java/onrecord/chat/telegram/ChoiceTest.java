package onrecord.chat.telegram;

import static onrecord.chat.telegram.Stage.ANN;
import static onrecord.chat.telegram.Stage.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import onrecord.chat.telegram.fake.World.Sent;
import onrecord.desk.Brandts;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
  @Test
  void whoMayBeMeantIsAButtonThatAsksAgain() throws Exception {
    try (Stage here = new Stage(Brandts.page())) {
      here.people.say(GROUP, ANN, "@OnrecordTestBot, What did Brandt say about the ferry?");
      Sent asked = here.awaitButtons(GROUP, 1);
      assertThat(asked.text()).contains("Which Brandt: Lena Brandt (mayor) or Otto Brandt");
      here.people.press(GROUP, ANN, asked, "Otto Brandt (skipper)");
      Sent answer = here.awaitLast(GROUP, 2);
      assertThat(answer.text()).contains("sails at dawn").doesNotContain("Which Brandt");
    }
  }
}
