package onrecord.chat.telegram;

import static onrecord.chat.telegram.Stage.ANN;
import static onrecord.chat.telegram.Stage.BOB;
import static onrecord.chat.telegram.Stage.GROUP;
import static onrecord.chat.telegram.Stage.SOON;
import static onrecord.chat.telegram.Stage.WITH_ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import onrecord.chat.Button;
import onrecord.chat.Line;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.chat.Post;
import onrecord.chat.Shown;
import onrecord.chat.telegram.fake.World.Chat;
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

  @Test
  void aMessageThatOutgrowsWhatTelegramTakesDoesSoOnce() {
    Sent first = asked(WITH_ANN);
    Post before = post();
    stage.platform.edit(before, grown("first", first));
    stage.platform.edit(before, grown("second", first));
    await().atMost(SOON).until(() -> stage.telegram.calls("editMessageText") == 4);
    await().atMost(SOON).until(() -> Sheets.of(post().messageId()).size() == 2);
    stage.platform.edit(post(), grown("third", first));
    await().atMost(SOON).untilAsserted(() -> assertThat(shown()).allMatch(is("third")));
    stage.settle();
    assertThat(stage.telegram.sent(ANN.id())).hasSize(2);
    assertThat(Sheets.of(post().messageId()))
        .containsExactlyElementsOf(stage.telegram.sent(ANN.id()).stream().map(Sent::id).toList());
    assertThat(stage.telegram.sent(ANN.id()))
        .extracting(sent -> sent.buttons().size())
        .containsExactly(0, 1);
  }

  @Test
  void afterARestartAllOfALongMessageTurns() {
    Sent first = asked(WITH_ANN);
    stage.platform.edit(post(), grown("long", first));
    await().atMost(SOON).until(() -> Sheets.of(post().messageId()).size() == 2);
    stage.restart();
    stage.people.press(WITH_ANN, ANN, stage.telegram.sent(ANN.id()).getLast(), "More");
    await().atMost(SOON).until(() -> shown().getLast().contains("Headline 15"));
    stage.settle();
    assertThat(shown()).hasSize(2).noneMatch(is("long"));
    assertThat(stage.telegram.sent(ANN.id()).getFirst().buttons()).isEmpty();
  }

  @Test
  void whatAMessageGrewToIsRemovedWithIt() {
    Sent first = asked(GROUP);
    stage.platform.edit(post(), grown("long", first));
    await().atMost(SOON).until(() -> Sheets.of(post().messageId()).size() == 2);
    stage.people.pressData(GROUP, ANN, first, first.data(first.buttons().getLast()));
    await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).isEmpty());
    await().atMost(SOON).until(() -> stage.talking.posts.all().isEmpty());
  }

  private Sent asked(Chat chat) {
    stage.people.say(chat, ANN, "/latest");
    return stage.awaitButtons(chat, 1);
  }

  private Post post() {
    return stage.talking.posts.all().getFirst();
  }

  private List<String> shown() {
    return stage.telegram.sent(ANN.id()).stream().map(Sent::text).toList();
  }

  private static Predicate<String> is(String word) {
    return text -> text.contains(word);
  }

  /** One message of Telegram's does not hold it. */
  private static Shown grown(String word, Sent first) {
    List<Line> lines = List.of(Line.of(Piece.plain((word + " ").repeat(900))));
    return new Shown(
        new Message(List.of(new Message.Block(lines)), OptionalInt.empty()),
        List.of(new Button(Button.Act.MORE, "More", first.data("More"))),
        Locale.ENGLISH,
        ZoneOffset.UTC);
  }
}
