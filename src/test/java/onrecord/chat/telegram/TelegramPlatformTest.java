package onrecord.chat.telegram;

import static onrecord.chat.telegram.Stage.ANN;
import static onrecord.chat.telegram.Stage.BOB;
import static onrecord.chat.telegram.Stage.GROUP;
import static onrecord.chat.telegram.Stage.SOON;
import static onrecord.chat.telegram.Stage.WITH_ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.chat.telegram.fake.Entity;
import onrecord.chat.telegram.fake.Fault;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Sent;
import onrecord.desk.Brandts;
import onrecord.desk.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TelegramPlatformTest {
  private static final Chat CHANNEL = new Chat(-1002, "channel", "News");
  private static final String QUESTION = "What did Venn say?";

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
  void aQuestionIsAnsweredWithTheWordsOnRecordAndALink() {
    stage.people.say(WITH_ANN, ANN, QUESTION);
    Sent answer = stage.awaitLast(WITH_ANN, 1);
    assertThat(answer.text()).contains("\u201cWe were told nothing,\u201d Tomas Venn says.");
    assertThat(answer.parsed().entities())
        .extracting(Entity::type)
        .contains("blockquote", "bold", "date_time", "text_link");
    assertThat(answer.buttons()).hasSize(4).doesNotContain("Share with everyone");
    assertThat(stage.platform.isUp()).isTrue();
    await().atMost(SOON).untilAsserted(() -> assertThat(stage.sends).hasValue(1));
  }

  @Test
  void inAGroupOnlyWhatIsMeantForUsIsAnswered() {
    stage.people.say(GROUP, ANN, QUESTION);
    stage.people.say(GROUP, ANN, "/latest@AnotherBot");
    stage.people.say(GROUP, ANN, "/unknown");
    stage.people.say(GROUP, ANN, "x@OnrecordTestBot.example " + QUESTION);
    stage.people.say(GROUP, ANN, "/said@onrecordtestbot Venn");
    Sent first = stage.awaitLast(GROUP, 1);
    assertThat(first.text()).contains("told nothing");
    assertThat(first.request().path("reply_parameters").path("message_id").asInt()).isPositive();
    stage.people.say(GROUP, ANN, "/people");
    stage.people.say(GROUP, ANN, "@OnrecordTestBot, " + QUESTION);
    stage.awaitSent(GROUP, 3);
    stage.people.reply(GROUP, ANN, first, "And Quill?");
    assertThat(stage.awaitLast(GROUP, 4).text()).contains("Ferries return at dawn");
    stage.settle();
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(4);
  }

  @Test
  void anAnswerStaysInItsTopicWhereAMessageIsNoReply() {
    stage.people.say(GROUP, ANN, 77, QUESTION);
    stage.people.say(GROUP, ANN, 77, "/said Venn");
    Sent answer = stage.awaitButtons(GROUP, 1);
    assertThat(answer.request().path("message_thread_id").asInt()).isEqualTo(77);
    String press = stage.people.press(GROUP, ANN, answer, answer.buttons().getFirst());
    assertThat(stage.awaitTold(press)).contains("Thank you");
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
  }

  @Test
  void thatATopicIsClosedIsSaidOnceWhereTheGroupReadsIt() {
    stage.people.know(GROUP);
    stage.people.close(GROUP, 77);
    stage.people.say(GROUP, ANN, 77, "/said Venn");
    Sent note = stage.awaitLast(GROUP, 1);
    assertThat(note.text()).contains("may not write in a topic");
    assertThat(note.request().has("message_thread_id")).isFalse();
    stage.people.say(GROUP, ANN, 77, "/said Quill");
    await().atMost(SOON).until(() -> stage.telegram.calls("sendMessage") == 3);
    stage.people.say(GROUP, ANN, 78, "/said Quill");
    assertThat(stage.awaitLast(GROUP, 2).text()).contains("Ferries");
  }

  @Test
  void whereWeMayNotSpeakAtAllNobodyIsToldAndNothingElseSuffers() {
    stage.people.mute(GROUP);
    stage.people.say(GROUP, ANN, 77, "/said Venn");
    await().atMost(SOON).until(() -> stage.telegram.calls("sendMessage") == 2);
    stage.people.say(GROUP, ANN, 77, "/said Quill");
    await().atMost(SOON).until(() -> stage.telegram.calls("sendMessage") == 3);
    stage.settle();
    assertThat(stage.telegram.sent(GROUP.id())).isEmpty();
    assertThat(stage.telegram.calls("sendMessage")).isEqualTo(4);
  }

  @Test
  void aChannelThatWeAdministerIsAnswered() {
    stage.people.say(CHANNEL, ANN, "Our own words, not meant for anybody");
    stage.people.say(CHANNEL, ANN, "/latest");
    assertThat(stage.awaitLast(CHANNEL, 1).text()).contains("Newest first");
    stage.settle();
    assertThat(stage.telegram.sent(CHANNEL.id())).hasSize(1);
  }

  @Test
  void administratorsFollowWhatMembersMayNotNorWhoHasNoName() {
    stage.people.are(GROUP, ANN, "creator");
    stage.people.say(GROUP, BOB, "/unfollow harbour");
    String refused = stage.awaitLast(GROUP, 1).text();
    stage.people.say(GROUP, ANN, "/unfollow harbour");
    String administrator = stage.awaitLast(GROUP, 2).text();
    stage.people.sayAsGroup(GROUP, "/unfollow@OnrecordTestBot harbour");
    String anonymous = stage.awaitLast(GROUP, 3).text();
    assertThat(administrator).isNotEqualTo(refused);
    assertThat(anonymous).contains("administrators only");
  }

  @Test
  void startWelcomesAndALinkOpensAnEntry() {
    stage.people.say(WITH_ANN, ANN, "/start");
    assertThat(stage.awaitLast(WITH_ANN, 1).text()).contains("/help");
    stage.people.say(WITH_ANN, ANN, "/start " + DeepLink.to("e2").orElseThrow());
    assertThat(stage.awaitLast(WITH_ANN, 2).text()).contains("Fishers angry", "Nell Byrne");
    stage.people.say(WITH_ANN, ANN, "/start e_!!");
    assertThat(stage.awaitLast(WITH_ANN, 3).text()).contains("/help");
  }

  @Test
  void aNewGroupIsWelcomedAndAnOldOneLeftInPeace() {
    stage.people.makeBot(GROUP, ANN, "left", "member");
    assertThat(stage.awaitLast(GROUP, 1).text()).contains("/follow");
    stage.people.makeBot(GROUP, ANN, "member", "kicked");
    stage.people.makeBot(GROUP, ANN, "kicked", "member");
    stage.awaitSent(GROUP, 2);
  }

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

  @Test
  void aChatThatShutsUsOutIsAskedOnce() {
    stage.people.say(WITH_ANN, ANN, "/latest");
    Sent answer = stage.awaitButtons(WITH_ANN, 1);
    stage.people.refuse(WITH_ANN);
    int before = stage.telegram.calls("editMessageText");
    for (int i = 0; i < 5; i++) {
      stage.awaitTold(stage.people.press(WITH_ANN, ANN, answer, "More"));
    }
    assertThat(stage.telegram.calls("editMessageText") - before).isEqualTo(1);
    stage.people.say(WITH_ANN, ANN, "/latest");
    stage.awaitSent(WITH_ANN, 2);
  }

  @Test
  void whatIsSentToAGroupThatHasBecomeAnotherArrivesThere() {
    Chat small = new Chat(-44, "group", "Quay");
    stage.people.say(small, ANN, "/people");
    stage.awaitSent(small, 1);
    stage.people.migrate(small, GROUP, false);
    stage.people.say(small, ANN, "/latest");
    Sent arrived = stage.awaitButtons(GROUP, 1);
    stage.people.press(GROUP, ANN, arrived, "More");
    await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).getFirst().edits() == 1);
  }

  @Test
  void anEditedQuestionIsAnsweredInPlaceForAMinute() {
    int question = stage.people.say(WITH_ANN, ANN, QUESTION);
    stage.awaitSent(WITH_ANN, 1);
    stage.people.edit(WITH_ANN, ANN, question, "What did Quill say?", Duration.ofSeconds(40));
    await()
        .atMost(SOON)
        .until(() -> stage.telegram.sent(ANN.id()).getFirst().text().contains("Ferries"));
    stage.people.edit(WITH_ANN, ANN, question, "/people", Duration.ofSeconds(61));
    stage.settle();
    assertThat(stage.telegram.sent(ANN.id())).singleElement().matches(sent -> sent.edits() == 1);
    assertThat(stage.talking.posts.all()).hasSize(1);
  }

  @Test
  void anInlineQuestionGetsAnExcerptEachReadyToBePosted() {
    String asked = stage.people.askInline(ANN, QUESTION);
    stage.awaitTold(asked);
    ObjectNode answer = stage.telegram.answered(asked).orElseThrow();
    assertThat(answer.path("results")).hasSize(1);
    assertThat(answer.path("results").get(0).path("title").asText()).contains("Tomas Venn");
    assertThat(answer.path("results").get(0).findValuesAsText("message_text"))
        .singleElement()
        .asString()
        .contains("<blockquote>\u201cWe were told nothing,\u201d", "https://quay.example/e2");
    assertThat(answer.findValuesAsText("url"))
        .containsExactly("https://t.me/OnrecordTestBot?start=" + DeepLink.to("e2").orElseThrow());
    String empty = stage.people.askInline(ANN, " ");
    stage.awaitTold(empty);
    assertThat(stage.telegram.answered(empty).orElseThrow().path("button").path("text").asText())
        .isEqualTo("Ask me in private");
  }

  @Test
  void anInlineQuestionIsAnsweredWithoutMarkupWhereTelegramCannotReadIt() {
    stage.telegram.refuseTag("tg-time");
    String asked = stage.people.askInline(ANN, QUESTION);
    stage.awaitTold(asked);
    ObjectNode answer = stage.telegram.answered(asked).orElseThrow();
    assertThat(answer.findValuesAsText("message_text"))
        .singleElement()
        .asString()
        .contains("told nothing", "https://quay.example/e2")
        .doesNotContain("<");
    assertThat(answer.findValues("parse_mode")).isEmpty();
  }

  @Test
  void whatIsKeptOfSomebodyIsToldToThemAlone() {
    stage.people.say(GROUP, ANN, "/mydata");
    assertThat(stage.awaitLast(GROUP, 1).parsed().entities())
        .extracting(entity -> entity.more().get("url"))
        .containsExactly("https://t.me/OnrecordTestBot");
    stage.people.say(WITH_ANN, ANN, "/start");
    stage.awaitSent(WITH_ANN, 1);
    stage.people.say(GROUP, ANN, "/mydata");
    assertThat(stage.awaitLast(WITH_ANN, 2).text()).contains("I keep nothing of you");
    stage.settle();
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
  }

  @Test
  void whatSomebodyPassesOnIsAnsweredAndIsNotTheirs() {
    stage.people.forward(WITH_ANN, ANN, BOB, QUESTION);
    assertThat(stage.awaitLast(WITH_ANN, 1).text()).contains("told nothing");
    stage.people.forward(WITH_ANN, ANN, BOB, "/settings scope all");
    stage.awaitSent(WITH_ANN, 2);
    stage.people.say(WITH_ANN, ANN, "/mydata");
    assertThat(stage.awaitLast(WITH_ANN, 3).text())
        .doesNotContain(QUESTION)
        .doesNotContain("/settings");
  }

  @Test
  void aPlatformThatWasNeverStartedCloses() {
    stage.platform().close();
  }

  @Test
  void whoIsForgottenIsSomebodyNew() {
    int question = stage.people.say(GROUP, ANN, "/said Venn");
    Sent answer = stage.awaitButtons(GROUP, 1);
    stage.awaitTold(stage.people.press(GROUP, ANN, answer, answer.buttons().getFirst()));
    stage.people.say(WITH_ANN, ANN, "/start");
    stage.awaitSent(WITH_ANN, 1);
    int asked = stage.telegram.calls("getChatMember");
    stage.people.say(GROUP, ANN, "/forgetme");
    stage.awaitSent(WITH_ANN, 2);
    assertThat(stage.telegram.calls("getChatMember")).isEqualTo(asked);
    stage.people.edit(GROUP, ANN, question, "/said Quill", Duration.ofSeconds(40));
    assertThat(stage.awaitLast(GROUP, 2).text()).contains("Ferries");
    assertThat(stage.telegram.sent(GROUP.id()).getFirst().edits()).isZero();
    assertThat(stage.telegram.calls("getChatMember")).isGreaterThan(asked);
  }

  @Test
  void whereAnswersAreToBePrivateTheyGoToWhoAsked() {
    stage.people.are(GROUP, ANN, "creator");
    stage.people.say(WITH_ANN, ANN, "/start");
    stage.awaitSent(WITH_ANN, 1);
    stage.people.say(GROUP, ANN, "/settings answers private for here");
    stage.awaitSent(GROUP, 1);
    stage.people.say(GROUP, ANN, "/said Venn");
    Sent answer = stage.awaitButtons(WITH_ANN, 2);
    assertThat(answer.text()).contains("told nothing");
    String press = stage.people.press(WITH_ANN, ANN, answer, answer.buttons().getFirst());
    assertThat(stage.awaitTold(press)).contains("Thank you");
    assertThat(stage.telegram.sent(GROUP.id())).hasSize(1);
  }

  @Test
  void whatIsSetForAGroupHoldsInItsTopics() {
    stage.people.are(GROUP, ANN, "creator");
    stage.people.say(GROUP, ANN, "/settings coverage:Harbour closed");
    stage.awaitSent(GROUP, 1);
    stage.people.say(GROUP, BOB, 77, "/latest");
    assertThat(stage.awaitLast(GROUP, 2).text()).contains("Fishers angry");
    stage.people.say(GROUP, ANN, 78, "/settings");
    assertThat(stage.awaitLast(GROUP, 3).text())
        .contains("for this place: nothing set", "part of: asked: harbour");
  }

  @Test
  void aListIsHandedOverAsAFile() {
    stage.people.say(WITH_ANN, ANN, "/export");
    Sent file = stage.awaitLast(WITH_ANN, 2);
    assertThat(file.request().path("document").asText()).contains("<opml");
  }

  @Test
  void whoeverOnlySaysThatTheyHaveAQuestionIsAskedForIt() {
    stage.people.say(GROUP, ANN, "/ask");
    assertThat(
            stage
                .awaitLast(GROUP, 1)
                .request()
                .path("reply_markup")
                .path("force_reply")
                .asBoolean())
        .isTrue();
  }

  @Test
  void anAnswerIsSentWithoutMarkupWhereTelegramCannotReadIt() {
    stage.telegram.refuseTag("tg-time");
    stage.people.say(WITH_ANN, ANN, QUESTION);
    Sent first = stage.awaitLast(WITH_ANN, 1);
    assertThat(first.request().has("parse_mode")).isFalse();
    assertThat(first.text()).contains("told nothing", "https://quay.example/e2");
    stage.people.say(WITH_ANN, ANN, QUESTION);
    assertThat(stage.awaitLast(WITH_ANN, 2).parsed().entities())
        .extracting(Entity::type)
        .contains("blockquote")
        .doesNotContain("date_time");
  }

  @Test
  void whatTelegramDidNotDoIsDoneAgainAndWhatItMayHaveDoneIsNot() {
    stage.telegram.fail("sendMessage", Fault.BAD_GATEWAY);
    stage.people.say(WITH_ANN, ANN, "/people");
    stage.awaitSent(WITH_ANN, 1);
    stage.telegram.fail("sendMessage", Fault.LOST);
    stage.people.say(WITH_ANN, ANN, "/people");
    stage.awaitSent(WITH_ANN, 2);
    stage.people.say(WITH_ANN, ANN, "/people");
    stage.awaitSent(WITH_ANN, 3);
    assertThat(stage.telegram.calls("sendMessage")).isEqualTo(4);
  }

  @Test
  void aChatThatIsTooMuchIsWaitedFor() {
    stage.people.know(WITH_ANN);
    stage.telegram.flood().silence(ANN.id(), Duration.ofSeconds(2));
    stage.people.say(WITH_ANN, ANN, "/people");
    stage.awaitSent(WITH_ANN, 1);
    assertThat(stage.throttled).hasValue(1);
  }

  @Test
  void theMenusAreSetByScopeAndLanguage() {
    await().atMost(SOON).until(() -> stage.telegram.set().containsKey("setmyshortdescription fr"));
    assertThat(stage.telegram.set())
        .containsKeys(
            "setmycommands default",
            "setmycommands all_private_chats uk",
            "setmycommands all_group_chats de",
            "setmycommands all_chat_administrators ru",
            "setmydescription es");
    assertThat(names("setmycommands all_group_chats"))
        .contains("ask")
        .doesNotContain("follow", "mydata");
    assertThat(names("setmycommands all_chat_administrators"))
        .contains("ask", "follow")
        .doesNotContain("mydata");
    assertThat(names("setmycommands all_private_chats")).contains("ask", "follow", "mydata");
    int set = stage.telegram.calls("setMyCommands");
    stage.restart();
    int described = stage.telegram.calls("setMyDescription");
    await().atMost(SOON).until(() -> stage.telegram.calls("setMyDescription") >= described + 6);
    assertThat(stage.telegram.calls("setMyCommands")).isEqualTo(set);
  }

  private List<String> names(String menu) {
    return Optional.ofNullable(stage.telegram.set().get(menu))
        .orElseThrow()
        .findValuesAsText("command");
  }

  @Test
  void theAccountOfATokenIsToldAndAWrongOneToo() throws Exception {
    TelegramAccount account = TelegramAccount.of(stage.telegram.settings());
    assertThat(account.name()).isEqualTo("OnrecordTestBot");
    assertThat(account.invite()).hasToString("https://t.me/OnrecordTestBot?startgroup=true");
    TelegramSettings wrong =
        new TelegramSettings("1234567:" + "w".repeat(35), Optional.of(stage.telegram.url()));
    assertThatThrownBy(() -> TelegramAccount.of(wrong))
        .hasMessage("Telegram does not know the token");
  }
}
