package onrecord.chat.telegram;

import static onrecord.chat.telegram.Stage.ANN;
import static onrecord.chat.telegram.Stage.BOB;
import static onrecord.chat.telegram.Stage.GROUP;
import static onrecord.chat.telegram.Stage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import onrecord.chat.telegram.fake.World.Sent;
import onrecord.desk.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that were sent: by their buttons, and by corrections. */
final class ChangesTest {
  private Stage stage;

  @BeforeEach
  void begin() throws Exception {
    stage = new Stage(Harbour.page(), Harbour.many(40));
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void moreTurnsThePageInPlaceForWhoAsked() {
    stage.people.say(GROUP, ANN, "/latest");
    Sent first = stage.awaitButtons(GROUP, 1);
    assertThat(first.text()).contains("Headline 0").doesNotContain("Headline 15");
    String others = stage.people.press(GROUP, BOB, first, "More");
    assertThat(stage.awaitTold(others)).contains("wer gefragt hat");
    String own = stage.people.press(GROUP, ANN, first, "More");
    await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).getFirst().edits() == 1);
    assertThat(stage.awaitTold(own)).isEmpty();
    String again = stage.people.press(GROUP, ANN, first, "More");
    assertThat(stage.awaitTold(again)).isEmpty();
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
  }

  @Test
  void aMessageIsDismissedByWhoAskedOrByWhoKeepsOrder() {
    stage.people.are(GROUP, Stage.EVE, "administrator");
    stage.people.say(GROUP, ANN, "/latest");
    Sent first = stage.awaitButtons(GROUP, 1);
    String dismiss = first.buttons().getLast();
    assertThat(stage.awaitTold(stage.people.press(GROUP, BOB, first, dismiss))).isNotEmpty();
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
    stage.people.press(GROUP, Stage.EVE, first, dismiss);
    await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).isEmpty());
  }

  @Test
  void whatIsTooOldToBeDeletedLosesItsWordsAndButtonsWhenItIsDismissed() {
    stage.people.say(GROUP, ANN, "/latest");
    Sent first = stage.awaitButtons(GROUP, 1);
    stage.telegram.agesAll();
    stage.people.press(GROUP, ANN, first, first.buttons().getLast());
    await().atMost(SOON).until(() -> stage.talking.posts.all().isEmpty());
    assertThat(stage.telegram.sent(GROUP.id()))
        .singleElement()
        .matches(sent -> sent.text().equals("\u2026") && sent.buttons().isEmpty());
  }

  @Test
  void aPressUnderAnythingIsAnswered() {
    stage.people.say(GROUP, ANN, "/latest");
    Sent sent = stage.awaitLast(GROUP, 1);
    assertThat(stage.awaitTold(stage.people.pressData(GROUP, ANN, sent, "forged")))
        .contains("too old");
  }

  @Test
  void buttonsWorkAfterARestartAndNothingIsAnsweredTwice() {
    stage.people.say(GROUP, ANN, "/latest");
    Sent sent = stage.awaitButtons(GROUP, 1);
    stage.restart();
    stage.people.press(GROUP, ANN, sent, "More");
    await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).getFirst().edits() == 1);
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
  }
}
