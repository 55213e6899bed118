package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import onrecord.chat.Draft;
import onrecord.chat.Post;
import onrecord.chat.Shown;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World;
import onrecord.coverage.Entry;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Reply;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Joining, the menus of commands, the token and its invitation, corrections of what stands. */
final class GuildsTest {
  private static final Map<String, String> FERRIES =
      Map.of("question", "What did Quill say about ferries?");

  @Test
  void aNewGuildIsWelcomedOnceAndNoOther() {
    try (Visit visit = Visit.begun()) {
      World.User owner = visit.discord.user("zoe");
      World.Guild joined = visit.discord.guild("New", owner);
      World.Channel room = visit.discord.channel(joined, "lobby");
      visit.discord.join(joined);
      await().until(() -> visit.discord.messages(room).size() == 1);
      assertThat(Visit.text(visit.discord.messages(room).getFirst())).contains("/said", "/follow");
      assertThat(visit.discord.messages(visit.channel)).isEmpty();
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void theWelcomeIsSaidWherePeopleTalk() {
    try (Visit visit = Visit.begun()) {
      World.Guild joined = visit.discord.guild("New", visit.owner);
      List<World.Channel> others =
          List.of(
              visit.discord.announcements(joined, "news"),
              visit.discord.channel(joined, "rules"),
              visit.discord.channel(joined, "notices"));
      visit.discord.rules(others.get(1));
      visit.discord.notice(others.get(2));
      World.Channel room = visit.discord.channel(joined, "lobby");
      visit.discord.join(joined);
      await().until(() -> visit.discord.messages(room).size() == 1);
      assertThat(others).allSatisfy(one -> assertThat(visit.discord.messages(one)).isEmpty());
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void theWelcomeIsSaidWhereDiscordWelcomesPeople() {
    try (Visit visit = Visit.begun()) {
      World.Guild joined = visit.discord.guild("New", visit.owner);
      World.Channel first = visit.discord.channel(joined, "first");
      World.Channel lobby = visit.discord.channel(joined, "lobby");
      visit.discord.system(lobby);
      visit.discord.join(joined);
      await().until(() -> visit.discord.messages(lobby).size() == 1);
      assertThat(visit.discord.messages(first)).isEmpty();
    }
  }

  @Test
  void whereNobodyTalksThereIsNoWelcome() {
    try (Visit visit = Visit.begun()) {
      World.Guild silent = visit.discord.guild("Silent", visit.owner);
      World.Channel news = visit.discord.announcements(silent, "news");
      visit.discord.join(silent);
      World.Guild other = visit.discord.guild("Other", visit.owner);
      World.Channel room = visit.discord.channel(other, "lobby");
      visit.discord.join(other);
      await().until(() -> visit.discord.messages(room).size() == 1);
      assertThat(visit.discord.messages(news)).isEmpty();
    }
  }

  @Test
  void aGuildThatRemovesTheBotIsForgotten() {
    try (Visit visit = Visit.begun()) {
      Tenant tenant = new Tenant("discord", visit.guild.id());
      visit.talking.newsroom.followed(tenant, "ferries", "https://quay.example/ferries");
      assertThat(followed(visit, tenant)).isEqualTo(1);
      visit.discord.leave(visit.guild);
      await().until(() -> followed(visit, tenant) == 0);
    }
  }

  private static int followed(Visit visit, Tenant tenant) {
    Reply reply = visit.talking.newsroom.told(tenant, Role.ADMINISTRATOR, "sources", Map.of());
    return ((Reply.Sources) reply).sources().size();
  }

  @Test
  void theMenuHasEveryCommandInEveryLanguage() {
    try (Visit visit = Visit.begun()) {
      List<JsonNode> menu = visit.discord.commands();
      assertThat(menu)
          .extracting(command -> command.path("name").asText())
          .contains("ask", "said", "latest", "catchup", "follow", "help", "Check on record");
      for (JsonNode command : menu) {
        boolean slash = command.path("type").asInt() == 1;
        JsonNode translated =
            command.path(slash ? "description_localizations" : "name_localizations");
        assertThat(translated.properties())
            .extracting(Map.Entry::getKey)
            .as(command.path("name").asText())
            .containsExactlyInAnyOrder("en-GB", "en-US", "uk", "ru", "es-ES", "es-419", "de", "fr");
      }
      JsonNode ask = named(menu, "ask");
      assertThat(numbers(ask.path("contexts"))).containsExactlyInAnyOrder(0, 1, 2);
      assertThat(numbers(ask.path("integration_types"))).containsExactlyInAnyOrder(0, 1);
      assertThat(ask.path("default_member_permissions").isNull()).isTrue();
      JsonNode follow = named(menu, "follow");
      assertThat(numbers(follow.path("contexts"))).containsExactlyInAnyOrder(0, 1);
      assertThat(numbers(follow.path("integration_types"))).containsExactly(0);
      assertThat(follow.path("default_member_permissions").asLong()).isEqualTo(0x20);
      assertThat(named(menu, "said").path("options").path(0).path("autocomplete").asBoolean())
          .isTrue();
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void aWithdrawnEntryIsSaidToBeWhereItsWordsStand() {
    try (Visit visit = Visit.begun()) {
      Newsroom newsroom = visit.talking.newsroom;
      Source source = newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/live");
      Interaction asked =
          visit.discord.slash(
              visit.ann, visit.channel, "ask", Map.of("question", "What did Venn say?"));
      assertThat(Visit.text(visit.answered(asked))).doesNotContain("withdrawn");
      Entry gone = Harbour.entry("e2", Harbour.NOW, "Fishers", false, "We were told nothing.");
      visit.talking.talk.happened(
          newsroom.happened(source, Harbour.NOW, new Change.Withdrawn(gone)));
      await()
          .untilAsserted(() ->
              assertThat(Visit.text(asked.answer()))
                  .contains("Since this was posted", "withdrawn", "We were told nothing"));
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void whatStandsIsEditedInPlace() {
    try (Visit visit = Visit.begun()) {
      Interaction asked = visit.discord.slash(visit.ann, visit.channel, "ask", FERRIES);
      String before = Visit.text(asked.answer());
      await().until(() -> !visit.talking.posts.all().isEmpty());
      Post post = visit.talking.posts.all().getFirst();
      visit.platform.edit(post, welcome(visit, post));
      await()
          .untilAsserted(() ->
              assertThat(Visit.text(visit.discord.messages(visit.channel).getFirst()))
                  .isNotEqualTo(before)
                  .contains("/said"));
      visit.discord.delete(visit.channel);
      visit.platform.edit(post, welcome(visit, post));
      assertThat(visit.platform.isUp()).isTrue();
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void whatOneAloneSeesIsEditedForAsLongAsDiscordAllows() {
    try (Visit visit = Visit.begun()) {
      visit.answersArePrivate(visit.channel);
      Interaction asked = visit.discord.slash(visit.ann, visit.channel, "ask", FERRIES);
      visit.answered(asked);
      Post post = visit.talking.posts.all().getFirst();
      visit.platform.edit(post, welcome(visit, post));
      await().untilAsserted(() -> assertThat(Visit.text(asked.answer())).contains("/said"));
      visit.talking.now = visit.talking.now.plusSeconds(15 * 60);
      visit.platform.edit(post, visit.talking.talk.welcome(post.place(), Optional.empty()).shown());
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void anOldAnswerThatOneAloneSeesIsLeftUntilItIsPressed() {
    try (Visit visit = Visit.begun()) {
      visit.answersArePrivate(visit.channel);
      Interaction listed = visit.discord.slash(visit.ann, visit.channel, "latest", Map.of());
      JsonNode first = visit.answered(listed).deepCopy();
      Post post = visit.talking.posts.all().getFirst();
      listed.expire();
      visit.talking.now = visit.talking.now.plus(Duration.ofMinutes(20));
      visit.platform.edit(post, welcome(visit, post));
      Interaction turned = visit.discord.press(visit.ann, visit.channel, first, "More");
      assertThat(turned.answer().path("id")).isEqualTo(first.path("id"));
      assertThat(Visit.text(turned.answer())).isNotEqualTo(Visit.text(first));
      await()
          .untilAsserted(() -> {
            visit.platform.edit(post, welcome(visit, post));
            assertThat(Visit.text(turned.answer())).contains("/said");
          });
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void whatIsThoughtOfAnOldAnswerThatOneAloneSeesIsHeard() {
    try (Visit visit = Visit.begun()) {
      visit.answersArePrivate(visit.channel);
      Interaction asked = visit.discord.slash(visit.ann, visit.channel, "ask", FERRIES);
      JsonNode answer = visit.answered(asked);
      asked.expire();
      visit.talking.now = visit.talking.now.plus(Duration.ofMinutes(20));
      Interaction chosen = visit.discord.choose(visit.ann, visit.channel, answer, "Wrong speaker");
      assertThat(Visit.text(chosen.answer())).contains("Thank you");
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void whereABotIsAGuestItsAnswerIsEditedForAsLongAsDiscordAllows() {
    try (Visit visit = Visit.begun()) {
      World.Guild elsewhere = visit.discord.elsewhere("Far away", visit.bob);
      World.Channel there = visit.discord.channel(elsewhere, "far");
      Interaction asked = visit.discord.slash(visit.ann, there, "ask", FERRIES);
      visit.answered(asked);
      Post post = visit.talking.posts.all().getFirst();
      visit.platform.edit(post, welcome(visit, post));
      await().untilAsserted(() -> assertThat(Visit.text(asked.answer())).contains("/said"));
    }
  }

  @Test
  void whatOneIsToldDirectlyIsCorrectedWhereItStands() {
    try (Visit visit = Visit.begun()) {
      Newsroom newsroom = visit.talking.newsroom;
      visit.answersArePrivate(visit.channel);
      Source source = newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/live");
      String mention = "<@" + visit.discord.bot().id() + ">";
      visit.discord.say(visit.ann, visit.channel, mention + " What did Venn say?");
      World.Channel direct = visit.discord.direct(visit.ann);
      await().until(() -> !visit.talking.posts.all().isEmpty());
      Entry gone = Harbour.entry("e2", Harbour.NOW, "Fishers", false, "We were told nothing.");
      visit.talking.talk.happened(
          newsroom.happened(source, Harbour.NOW, new Change.Withdrawn(gone)));
      await()
          .untilAsserted(() ->
              assertThat(Visit.text(visit.discord.messages(direct).getFirst()))
                  .contains("Since this was posted", "withdrawn", "We were told nothing"));
      assertThat(visit.discord.messages(direct).getFirst().path("components")).isEmpty();
      assertThat(visit.discord.messages(direct)).hasSize(1);
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void buttonsWorkAfterARestart() {
    try (Visit visit = Visit.begun()) {
      Interaction listed = visit.discord.slash(visit.ann, visit.channel, "latest", Map.of());
      JsonNode first = visit.answered(listed).deepCopy();
      visit.restart();
      Interaction turned = visit.discord.press(visit.ann, visit.channel, first, "More");
      assertThat(turned.answer().path("id")).isEqualTo(first.path("id"));
      assertThat(Visit.text(turned.answer())).isNotEqualTo(Visit.text(first));
      assertThat(visit.discord.messages(visit.channel)).hasSize(1);
      visit.discord.violations().assertNone();
    }
  }

  private static Shown welcome(Visit visit, Post post) {
    Draft draft = visit.talking.talk.welcome(post.place(), Optional.empty());
    return draft.shown();
  }

  @Test
  void theTokenIsCheckedAndItsInvitationAsksForWhatIsNeeded() throws IOException {
    try (FakeDiscord discord = FakeDiscord.start()) {
      DiscordAccount account = DiscordAccount.of(settings(discord, FakeDiscord.TOKEN));
      assertThat(account.name()).isEqualTo("onrecord");
      assertThat(account.invite())
          .hasToString(
              "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=274878024704"
                  .formatted(discord.bot().id()));
      assertThatThrownBy(() -> DiscordAccount.of(settings(discord, "another.canary.token")))
          .isInstanceOf(IOException.class)
          .hasMessage("Discord does not know the token")
          .message()
          .doesNotContain("canary");
    }
  }

  @Test
  void anUnknownTokenIsNotTriedAgain() throws IOException {
    try (Visit visit = Visit.prepared()) {
      DiscordPlatform platform =
          new DiscordPlatform(
              settings(visit.discord, "another.canary.token"),
              Instant::now,
              Visit.counting(new AtomicInteger(), new AtomicInteger()));
      platform.start(visit.talking.talk);
      await().until(() -> visit.discord.weather().unauthorized() > 0);
      assertThat(platform.isUp()).isFalse();
      platform.close();
      assertThat(visit.discord.weather().unauthorized()).isEqualTo(1);
    }
  }

  @Test
  void settingsNeverShowTheToken() {
    DiscordSettings settings =
        new DiscordSettings("canary", Optional.empty(), Optional.of(URI.create("ws://h")));
    assertThat(settings.toString()).doesNotContain("canary");
    assertThatThrownBy(() -> new DiscordSettings("can ary", Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("ary");
    assertThatThrownBy(
            () -> new DiscordSettings("c", Optional.of(URI.create("ftp://h")), Optional.empty()))
        .hasMessageContaining("discord.rest-url: ftp://h");
  }

  private static DiscordSettings settings(FakeDiscord discord, String token) {
    return new DiscordSettings(
        token, Optional.of(discord.restUrl()), Optional.of(discord.gatewayUrl()));
  }

  private static JsonNode named(List<JsonNode> commands, String name) {
    return commands.stream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
  }
}
