package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World;
import onrecord.desk.Brandts;
import onrecord.desk.Harbour;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands, buttons and answers on Discord. */
final class DiscordPlatformTest {
  private static final Map<String, String> FERRIES =
      Map.of("question", "What did Quill say about ferries?");
  private static final String WORDS = "Ferries return at dawn";
  private static final int EPHEMERAL = 64;
  private static final Visit VISIT =
      Visit.prepared(Harbour.page(), Harbour.many(40), Brandts.page());

  private World.Channel channel = VISIT.channel;

  @BeforeAll
  static void begin() {
    VISIT.begin();
    // What is loaded at the first question takes its time once.
    VISIT.answered(VISIT.discord.slash(VISIT.ann, VISIT.channel, "ask", FERRIES));
  }

  @BeforeEach
  void aQuietRoom() {
    channel = VISIT.discord.channel(VISIT.guild, "room");
    VISIT.discord.announce(channel);
  }

  @AfterEach
  void nothingIsWrongOnTheWire() {
    VISIT.newsroomIsQuick();
    VISIT.discord.weather().turnsFair();
    VISIT.discord.violations().assertNone();
  }

  @AfterAll
  static void end() {
    VISIT.close();
  }

  @Test
  void aQuestionIsAnsweredAtOnceWithWordsAndTheirCitation() {
    Interaction asked = ask(VISIT.ann);
    assertThat(Visit.text(asked.answer())).contains(WORDS, "Orla Quill", "searched");
    assertThat(asked.callback()).contains(Interaction.Callback.MESSAGE);
    assertThat(asked.took()).isLessThan(Duration.ofSeconds(1));
    assertThat(isEphemeral(asked.answer())).isFalse();
    await().until(() -> !VISIT.talking.posts.all().isEmpty());
  }

  @Test
  void whatTakesLongerIsPromisedInTime() throws InterruptedException {
    CountDownLatch ready = VISIT.newsroomIsSlow();
    Interaction asked = ask(VISIT.ann);
    await().until(() -> asked.callback().isPresent());
    assertThat(asked.callback()).contains(Interaction.Callback.DEFERRED_MESSAGE);
    assertThat(asked.took()).isLessThan(Duration.ofSeconds(1));
    assertThat(asked.isAnswered()).isFalse();
    ready.countDown();
    assertThat(Visit.text(asked.answer())).contains(WORDS);
    assertThat(VISIT.discord.messages(channel)).hasSize(1);
  }

  @Test
  void whereAnswersArePrivateTheyArePromisedPrivatelyAndCanBeShared() {
    VISIT.answersArePrivate(channel);
    CountDownLatch ready = VISIT.newsroomIsSlow();
    Interaction asked = ask(VISIT.ann);
    await().until(() -> asked.callback().isPresent());
    ready.countDown();
    assertThat(isEphemeral(asked.answer())).isTrue();
    VISIT.newsroomIsQuick();
    Interaction shared = press(VISIT.ann, VISIT.answered(asked), "Share with everyone");
    assertThat(isEphemeral(shared.answer())).isFalse();
    assertThat(Visit.text(shared.answer())).contains(WORDS);
    Interaction again = press(VISIT.ann, asked.answer(), "Share with everyone");
    assertThat(isEphemeral(again.answer())).isTrue();
    assertThat(Visit.text(again.answer())).contains("for everyone already");
  }

  @Test
  void moreIsShownInPlaceToWhoAsked() {
    Interaction listed = slash(VISIT.ann, "latest", Map.of());
    JsonNode first = VISIT.answered(listed).deepCopy();
    Interaction refused = press(VISIT.bob, first, "More");
    assertThat(isEphemeral(refused.answer())).isTrue();
    assertThat(Visit.text(refused.answer())).contains("Only who asked");
    Interaction turned = press(VISIT.ann, first, "More");
    assertThat(turned.answer().path("id")).isEqualTo(first.path("id"));
    assertThat(Visit.text(turned.answer())).isNotEqualTo(Visit.text(first));
    assertThat(turned.callback()).contains(Interaction.Callback.UPDATE);
  }

  @Test
  void whoMayBeMeantIsAButtonThatAsksAgain() {
    Map<String, String> brandt = Map.of("question", "What did Brandt say about the ferry?");
    JsonNode asked = VISIT.answered(slash(VISIT.ann, "ask", brandt)).deepCopy();
    assertThat(Visit.text(asked)).contains("Which Brandt", "stays in port");
    Interaction refused = press(VISIT.bob, asked, "Otto Brandt (skipper)");
    assertThat(Visit.text(refused.answer())).contains("Only who asked");
    Interaction chosen = press(VISIT.ann, asked, "Otto Brandt (skipper)");
    assertThat(Visit.text(chosen.answer())).contains("what Otto Brandt said", "sails at dawn");
    assertThat(isEphemeral(chosen.answer())).isFalse();
    assertThat(VISIT.discord.messages(channel)).hasSize(3);
  }

  @Test
  void aPressThatTakesLongIsAcknowledgedInTime() {
    Interaction listed = slash(VISIT.ann, "latest", Map.of());
    JsonNode first = VISIT.answered(listed).deepCopy();
    VISIT.postsAreSlow(Duration.ofMillis(1_500));
    Interaction turned = press(VISIT.ann, first, "More");
    await().until(() -> turned.callback().isPresent());
    assertThat(turned.callback()).contains(Interaction.Callback.DEFERRED_UPDATE);
    assertThat(Visit.text(turned.answer())).isNotEqualTo(Visit.text(first));
  }

  @Test
  void whatIsThoughtOfAnAnswerIsChosenFromAList() {
    JsonNode answer = VISIT.answered(ask(VISIT.ann));
    int before = VISIT.talking.posts.feedback().size();
    Interaction chosen = VISIT.discord.choose(VISIT.bob, channel, answer, "Wrong speaker");
    assertThat(Visit.text(chosen.answer())).contains("Thank you");
    assertThat(isEphemeral(chosen.answer())).isTrue();
    assertThat(VISIT.talking.posts.feedback()).hasSize(before + 1);
  }

  @Test
  void whoAskedAndModeratorsDismiss() {
    World.User moderator = VISIT.discord.user("mo");
    VISIT.guild.moderators().add(moderator.id());
    for (World.User user : List.of(VISIT.ann, moderator)) {
      Interaction asked = ask(VISIT.ann);
      JsonNode answer = VISIT.answered(asked);
      assertThat(isEphemeral(press(VISIT.bob, answer, "Dismiss").answer())).isTrue();
      press(user, answer, "Dismiss");
      await().until(asked::isRemoved);
    }
  }

  @Test
  void aForgedButtonDoesNothing() {
    JsonNode answer = VISIT.answered(ask(VISIT.ann));
    Interaction forged = VISIT.discord.press(VISIT.ann, channel, answer, "A".repeat(64), List.of());
    assertThat(isEphemeral(forged.answer())).isTrue();
    assertThat(Visit.text(forged.answer())).contains("too old");
    Interaction foreign = VISIT.discord.press(VISIT.ann, channel, answer, "\u00e9 x", List.of());
    assertThat(Visit.text(foreign.answer())).contains("too old");
  }

  @Test
  void oneQuestionMoreIsTypedIntoAField() {
    JsonNode answer = VISIT.answered(ask(VISIT.ann));
    Interaction opened = press(VISIT.bob, answer, "Follow up");
    assertThat(opened.data().path("title").asText()).isEqualTo("Follow up");
    Interaction asked =
        VISIT.discord.submit(VISIT.bob, channel, opened.data(), "What did Venn say?");
    assertThat(Visit.text(asked.answer())).contains("We were told nothing");
  }

  @Test
  void speakersAreSuggestedWhileTheyAreTyped() {
    Interaction typing = VISIT.discord.suggest(VISIT.ann, channel, "said", "speaker", "qu");
    assertThat(typing.data().path("choices").path(0).path("value").asText())
        .isEqualTo("Orla Quill");
    Interaction since = VISIT.discord.suggest(VISIT.ann, channel, "catchup", "since", "");
    assertThat(since.data().path("choices")).hasSizeBetween(1, 25);
  }

  @Test
  void theWordsOfAMessageAreChecked() {
    JsonNode said = VISIT.discord.say(VISIT.bob, channel, "Quill: ferries return at dawn");
    Interaction checked = VISIT.discord.onMessage(VISIT.ann, channel, "Check on record", said);
    assertThat(Visit.text(checked.answer())).contains(WORDS);
  }

  @Test
  void whereTheBotWasBroughtAlongItAnswersBehindTheAskersOwnWall() {
    World.Guild elsewhere = VISIT.discord.elsewhere("Far away", VISIT.bob);
    World.Channel there = VISIT.discord.channel(elsewhere, "far");
    Interaction asked = VISIT.discord.slash(VISIT.ann, there, "ask", FERRIES);
    assertThat(Visit.text(asked.answer())).contains(WORDS);
    await()
        .until(() ->
            VISIT.talking.posts.all().stream()
                .anyMatch(post ->
                    post.place().tenant().equals(new Tenant("discord", "user-" + VISIT.ann.id()))));
  }

  @Test
  void aLostResponseIsNotASecondAnswer() {
    List<String> faults =
        List.of("LOST", "UNAVAILABLE", "BROKEN", "DONE_AND_BROKEN", "DOUBLED", "SLOW");
    for (String fault : faults) {
      VISIT.discord.weather().strikes("/callback", fault);
      Interaction asked = ask(VISIT.ann);
      assertThat(Visit.text(asked.answer())).as(fault).contains(WORDS);
      assertThat(asked.followUps()).isEmpty();
    }
    assertThat(VISIT.discord.messages(channel)).hasSize(faults.size());
  }

  @Test
  void whatFollowsAFirstResponseIsNeverSaidTwice() {
    JsonNode list = VISIT.answered(slash(VISIT.ann, "latest", Map.of())).deepCopy();
    for (String fault : List.of("LOST", "DONE_AND_BROKEN")) {
      VISIT.postsAreSlow(Duration.ofSeconds(2));
      VISIT.discord.weather().strikes("/webhooks/", fault);
      Interaction refused = press(VISIT.bob, list, "More");
      assertThat(Visit.text(refused.followUp())).as(fault).contains("Only who asked");
      await().during(Duration.ofMillis(1_500)).until(() -> refused.followUps().size() == 1);
    }
  }

  @Test
  void aFileArrivesThoughAServerFails() {
    for (String fault : List.of("BROKEN", "LOST", "UNAVAILABLE")) {
      VISIT.discord.weather().strikes("/callback", fault);
      Interaction asked = slash(VISIT.ann, "export", Map.of());
      assertThat(asked.answer().path("attachments")).as(fault).hasSize(1);
    }
  }

  @Test
  void whatNobodyWaitsForAnyMoreLeavesNoTrace() {
    VISIT.answered(ask(VISIT.ann));
    int posts = VISIT.talking.posts.all().size();
    Interaction late = VISIT.discord.slashTooLate(VISIT.ann, channel, "ask", FERRIES);
    VISIT.answered(ask(VISIT.ann));
    assertThat(late.isAnswered()).isFalse();
    assertThat(VISIT.talking.posts.all()).hasSize(posts + 1);
  }

  @Test
  void whereSomethingFailsItIsSaidAndTheNextIsAnswered() {
    VISIT.talking.newsroom.whenCarriedOut =
        _ -> {
          throw new IllegalStateException("of the test");
        };
    Interaction failed = ask(VISIT.ann);
    assertThat(Visit.text(failed.answer())).contains("could not be done just now");
    assertThat(isEphemeral(failed.answer())).isTrue();
    VISIT.newsroomIsQuick();
    assertThat(Visit.text(ask(VISIT.ann).answer())).contains(WORDS);
  }

  @Test
  void whatWasBegunIsFinishedAtTheEnd() throws InterruptedException {
    try (Visit visit = Visit.begun()) {
      CountDownLatch ready = visit.newsroomIsSlow();
      Interaction asked = visit.discord.slash(visit.ann, visit.channel, "ask", FERRIES);
      await().until(() -> asked.callback().isPresent());
      Thread ending = Thread.ofVirtual().start(visit.platform::close);
      boolean _ = ready.await(300, TimeUnit.MILLISECONDS);
      ready.countDown();
      ending.join();
      assertThat(Visit.text(asked.answer())).contains(WORDS);
      assertThat(visit.platform.isUp()).isFalse();
      visit.discord.violations().assertNone();
    }
  }

  private Interaction ask(World.User user) {
    return slash(user, "ask", FERRIES);
  }

  private Interaction slash(World.User user, String command, Map<String, String> options) {
    return VISIT.discord.slash(user, channel, command, options);
  }

  private Interaction press(World.User user, JsonNode message, String label) {
    return VISIT.discord.press(user, channel, message, label);
  }

  private static boolean isEphemeral(JsonNode message) {
    return (message.path("flags").asInt() & EPHEMERAL) != 0;
  }
}
