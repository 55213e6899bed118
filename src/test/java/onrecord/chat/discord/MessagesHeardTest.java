package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.Caller;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mentions, replies, direct messages and threads; what happens where we may not write. */
final class MessagesHeardTest {
  private static final String QUESTION = " What did Quill say about ferries?";
  private static final String WORDS = "Ferries return at dawn";
  private static final int EPHEMERAL = 64;
  private static final Visit VISIT = Visit.prepared();

  private World.Channel channel = VISIT.channel;

  @BeforeAll
  static void begin() {
    VISIT.begin();
  }

  @BeforeEach
  void aQuietRoom() {
    channel = VISIT.discord.channel(VISIT.guild, "room");
    VISIT.discord.announce(channel);
  }

  @AfterEach
  void nothingIsWrongOnTheWire() {
    VISIT.discord.weather().turnsFair();
    VISIT.discord.violations().assertNone();
  }

  @AfterAll
  static void end() {
    VISIT.close();
  }

  @Test
  void aMentionIsAnsweredWithAReply() {
    JsonNode said = VISIT.discord.say(VISIT.ann, channel, mention() + QUESTION);
    JsonNode answer = answerTo(channel, 2);
    assertThat(Visit.text(answer)).contains(WORDS);
    assertThat(answer.path("message_reference").path("message_id")).isEqualTo(said.path("id"));
  }

  @Test
  void aReplyToAnAnswerFollowsUp() {
    VISIT.discord.say(VISIT.ann, channel, mention() + QUESTION);
    VISIT.discord.reply(VISIT.ann, channel, answerTo(channel, 2), "and Venn?");
    assertThat(Visit.text(answerTo(channel, 4))).contains("We were told nothing");
  }

  @Test
  void aReplyWhoseWordsDiscordKeepsToItselfIsOfferedAField() {
    Interaction asked = VISIT.discord.slash(VISIT.ann, channel, "latest", Map.of());
    VISIT.discord.reply(VISIT.ann, channel, asked.answer(), "and the day before?");
    JsonNode offer = answerTo(channel, 3);
    assertThat(Visit.text(offer)).contains("does not show me");
    Interaction opened = VISIT.discord.press(VISIT.ann, channel, offer, "Follow up");
    assertThat(opened.data().path("custom_id").asText()).isEqualTo(Composer.ASK_ON);
  }

  @Test
  void whoAsksTooOftenIsOfferedNoFieldEither() {
    try (Visit visit = Visit.begun()) {
      JsonNode list = visit.discord.slash(visit.ann, visit.channel, "latest", Map.of()).answer();
      Tenant tenant = new Tenant("discord", visit.guild.id());
      Place place = new Place(tenant, visit.channel.id(), Place.Kind.SHARED);
      Caller ann = new Caller(visit.ann.id(), Role.MEMBER, Optional.empty());
      boolean more = true;
      while (more) {
        more = visit.talking.talk.takesTurn(place, ann);
      }
      visit.discord.reply(visit.ann, visit.channel, list, "and the day before?");
      World.Channel direct = visit.discord.direct(visit.bob);
      visit.discord.say(visit.bob, direct, QUESTION);
      await().until(() -> visit.discord.messages(direct).size() == 2);
      visit.platform.close();
      assertThat(visit.discord.messages(visit.channel)).hasSize(2);
    }
  }

  @Test
  void aDirectMessageIsAQuestion() {
    World.Channel direct = VISIT.discord.direct(VISIT.ann);
    VISIT.discord.say(VISIT.ann, direct, QUESTION);
    assertThat(Visit.text(answerTo(direct, 2))).contains(WORDS);
  }

  @Test
  void aMentionAloneIsToldWhatCanBeAsked() {
    VISIT.discord.say(VISIT.bob, channel, mention());
    assertThat(Visit.text(answerTo(channel, 2))).contains("Ask in your own words", "/said");
  }

  @Test
  void inAThreadTheAnswerIsInTheThread() {
    World.Channel thread = VISIT.discord.thread(channel, "Ferries");
    VISIT.discord.announce(thread);
    VISIT.discord.say(VISIT.ann, thread, mention() + QUESTION);
    assertThat(Visit.text(answerTo(thread, 2))).contains(WORDS);
    assertThat(VISIT.discord.messages(channel)).isEmpty();
  }

  @Test
  void whatIsSetForAChannelHoldsInItsThreads() {
    VISIT.answersArePrivate(channel);
    World.Channel thread = VISIT.discord.thread(channel, "Ferries");
    VISIT.discord.announce(thread);
    World.User fay = VISIT.discord.user("fay");
    Interaction asked = VISIT.discord.slash(fay, thread, "ask", Map.of("question", QUESTION));
    assertThat(asked.answer().path("flags").asInt()).isEqualTo(EPHEMERAL);
    VISIT.discord.say(fay, thread, mention() + QUESTION);
    assertThat(Visit.text(answerTo(VISIT.discord.direct(fay), 1))).contains(WORDS);
  }

  @Test
  void whatPeopleSayToEachOtherIsNotAnswered() {
    VISIT.discord.say(VISIT.ann, channel, "Bob," + QUESTION);
    VISIT.discord.say(VISIT.discord.bot(), channel, mention() + QUESTION);
    VISIT.discord.say(VISIT.ann, channel, mention() + QUESTION);
    answerTo(channel, 4);
    assertThat(byBot(channel)).hasSize(2);
  }

  @Test
  void whatIsForOneAloneIsSentToThemDirectly() {
    VISIT.answersArePrivate(channel);
    World.User cat = VISIT.discord.user("cat");
    VISIT.discord.say(cat, channel, mention() + QUESTION);
    JsonNode answer = answerTo(VISIT.discord.direct(cat), 1);
    assertThat(Visit.text(answer)).contains(WORDS);
    assertThat(answer.path("components")).isEmpty();
    assertThat(byBot(channel)).isEmpty();
  }

  @Test
  void whoTakesNoDirectMessagesIsToldWhatElseThereIs() {
    VISIT.answersArePrivate(channel);
    World.User dan = VISIT.discord.user("dan");
    VISIT.discord.weather().forbid(VISIT.discord.direct(dan));
    VISIT.discord.say(dan, channel, mention() + QUESTION);
    assertThat(Visit.text(answerTo(channel, 2))).contains("for you alone").doesNotContain(WORDS);
  }

  @Test
  void whereItMayNotWriteItStopsAndTheOwnerIsToldOnce() {
    World.Channel other = VISIT.discord.channel(VISIT.guild, "other");
    VISIT.discord.announce(other);
    World.Channel ofOwner = VISIT.discord.direct(VISIT.owner);
    VISIT.discord.weather().forbid(channel);
    VISIT.discord.weather().hide(other);
    for (World.Channel closed : List.of(channel, other)) {
      VISIT.discord.say(VISIT.ann, closed, mention() + QUESTION);
      await().until(() -> VISIT.discord.weather().refused(closed) == 1);
    }
    await().until(() -> VISIT.discord.messages(ofOwner).size() == 1);
    assertThat(Visit.text(VISIT.discord.messages(ofOwner).getFirst()))
        .contains("I may not write in #room", "Quayside");
    for (int i = 0; i < 5; i++) {
      VISIT.discord.say(VISIT.ann, channel, mention() + QUESTION);
      VISIT.discord.say(VISIT.ann, other, mention() + QUESTION);
    }
    VISIT.discord.say(VISIT.ann, VISIT.channel, mention() + QUESTION);
    await().until(() -> !byBot(VISIT.channel).isEmpty());
    assertThat(VISIT.discord.weather().refused(channel)).isEqualTo(1);
    assertThat(VISIT.discord.weather().refused(other)).isEqualTo(1);
    assertThat(VISIT.discord.messages(ofOwner)).hasSize(1);
  }

  @Test
  void whereItMayWriteAgainItAnswersAgain() {
    World.User owner = VISIT.discord.user("eve");
    String name = "Shut @everyone <@&1> **x** [a](https://evil.example)";
    World.Guild guild = VISIT.discord.guild(name, owner);
    World.Channel lobby = VISIT.discord.channel(guild, "lobby");
    VISIT.discord.weather().forbid(lobby);
    VISIT.discord.join(guild);
    await().until(() -> VISIT.discord.messages(VISIT.discord.direct(owner)).size() == 1);
    ModelClient.Seen told =
        ModelClient.show(
            VISIT
                .discord
                .messages(VISIT.discord.direct(owner))
                .getFirst()
                .path("content")
                .asText());
    assertThat(told.text()).contains(name);
    assertThat(told.effects()).isEmpty();
    VISIT.discord.weather().allow(lobby);
    VISIT.discord.say(VISIT.ann, lobby, mention() + QUESTION);
    assertThat(Visit.text(answerTo(lobby, 2))).contains(WORDS);
  }

  @Test
  void aCommandIsAnsweredWhereItMayNotWrite() {
    VISIT.discord.weather().forbid(channel);
    Interaction asked =
        VISIT.discord.slash(VISIT.ann, channel, "ask", Map.of("question", QUESTION));
    assertThat(Visit.text(asked.answer())).contains(WORDS);
  }

  @Test
  void aChannelThatIsGoneIsLeftAlone() {
    World.Channel gone = VISIT.discord.channel(VISIT.guild, "gone");
    VISIT.discord.announce(gone);
    VISIT.discord.say(VISIT.ann, gone, mention() + QUESTION);
    VISIT.discord.delete(gone);
    VISIT.discord.say(VISIT.ann, channel, mention() + QUESTION);
    assertThat(Visit.text(answerTo(channel, 2))).contains(WORDS);
  }

  private static String mention() {
    return "<@" + VISIT.discord.bot().id() + ">";
  }

  private static List<ObjectNode> byBot(World.Channel where) {
    String bot = VISIT.discord.bot().id();
    return VISIT.discord.messages(where).stream()
        .filter(message -> message.path("author").path("id").asText().equals(bot))
        .toList();
  }

  /** The message that makes it so many there. */
  private static JsonNode answerTo(World.Channel where, int count) {
    await().until(() -> VISIT.discord.messages(where).size() >= count);
    return VISIT.discord.messages(where).get(count - 1);
  }
}
