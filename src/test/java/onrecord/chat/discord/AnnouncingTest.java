package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import onrecord.chat.Caller;
import onrecord.chat.Draft;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.discord.fake.World;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody asked for, as it is posted and looked for on Discord. */
final class AnnouncingTest {
  private static final Visit VISIT = Visit.prepared();
  private static final Fate NOT_BEGUN = new Fate.Refused("it was not begun", false);
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());

  private World.Channel channel = VISIT.channel;
  private Place place;
  private final AtomicInteger begun = new AtomicInteger();

  @BeforeAll
  static void begin() {
    VISIT.begin();
  }

  @BeforeEach
  void aQuietRoom() {
    VISIT.talking.now = Instant.now();
    channel = VISIT.discord.channel(VISIT.guild, "room");
    VISIT.discord.announce(channel);
    place = place(VISIT.guild.id(), channel.id());
    await().until(() -> VISIT.platform.post(outgoing("probe", () -> false)).equals(NOT_BEGUN));
    begun.set(0);
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

  private static Place place(String guild, String channel) {
    return new Place(new Tenant("discord", guild), channel, Place.Kind.SHARED);
  }

  private Outgoing outgoing(String nonce, BooleanSupplier begins) {
    return outgoing("latest", nonce, begins);
  }

  private Outgoing outgoing(String command, String nonce, BooleanSupplier begins) {
    Place asked = place(VISIT.guild.id(), VISIT.channel.id());
    Reply reply = VISIT.talking.talk.reply(asked, ANN, command, Map.of()).orElseThrow();
    Draft draft = VISIT.talking.talk.announce(place, reply);
    return new Outgoing(draft, nonce, Optional.empty(), begins);
  }

  private Outgoing outgoing() {
    return outgoing("n1", () -> begun.incrementAndGet() > 0);
  }

  private List<? extends JsonNode> there() {
    return VISIT.discord.messages(channel);
  }

  private Instant longAgo() {
    return VISIT.talking.now.minus(Duration.ofMinutes(10));
  }

  @Test
  void itIsPostedWithItsButtonsAndSaysWhere() {
    Fate fate = VISIT.platform.post(outgoing());
    String id = there().getFirst().path("id").asText();
    assertThat(fate).isEqualTo(new Fate.Sent(place, id));
    assertThat(there()).hasSize(1);
    assertThat(there().getFirst().path("components").toString()).contains("More");
    assertThat(begun).hasValue(1);
  }

  @Test
  void whatIsNotToBeginIsNotPosted() {
    assertThat(VISIT.platform.post(outgoing("n1", () -> false))).isEqualTo(NOT_BEGUN);
    assertThat(there()).isEmpty();
  }

  @Test
  void aResponseThatIsLostLosesAndDoublesNothing() {
    VISIT.discord.weather().strikes("/messages", "LOST");
    assertThat(VISIT.platform.post(outgoing())).isInstanceOf(Fate.Sent.class);
    assertThat(there()).hasSize(1);
  }

  @Test
  void aYoungDoubtIsPostedAgainUnderItsNonce() {
    Outgoing outgoing = outgoing();
    Fate first = VISIT.platform.post(outgoing);
    int searches = VISIT.discord.weather().searches();
    assertThat(VISIT.platform.settle(outgoing, VISIT.talking.now)).isEqualTo(first);
    assertThat(there()).hasSize(1);
    assertThat(VISIT.discord.weather().searches()).isEqualTo(searches);
  }

  @Test
  void anOldDoubtIsLookedForAmongAllThatWasSaidSince() {
    Outgoing outgoing = outgoing();
    Fate first = VISIT.platform.post(outgoing);
    for (int i = 0; i < 250; i++) {
      VISIT.discord.say(VISIT.ann, channel, "chatter " + i);
    }
    VISIT.discord.weather().forgetsNonces(any -> true);
    assertThat(VISIT.platform.settle(outgoing, longAgo())).isEqualTo(first);
    assertThat(there()).hasSize(251);
  }

  @Test
  void whatIsFoundNowhereIsPosted() {
    VISIT.platform.post(outgoing("people", "n1", () -> true));
    VISIT.discord.weather().forgetsNonces(any -> true);
    Fate other = VISIT.platform.settle(outgoing("n2", () -> true), longAgo());
    assertThat(there()).hasSize(2);
    assertThat(other).isEqualTo(new Fate.Sent(place, there().getLast().path("id").asText()));
  }

  @Test
  void whereWeMayNotLookNobodyKnows() {
    VISIT.discord.weather().conceal(channel);
    assertThat(VISIT.platform.settle(outgoing(), longAgo()))
        .isInstanceOfSatisfying(
            Fate.Unknown.class, unknown -> assertThat(unknown.isForGood()).isTrue());
    assertThat(there()).isEmpty();
  }

  @Test
  void aChannelThatShutsUsOutIsAskedOnce() {
    VISIT.discord.weather().forbid(channel);
    for (int i = 0; i < 3; i++) {
      assertThat(VISIT.platform.post(outgoing()))
          .isInstanceOfSatisfying(
              Fate.Refused.class, refused -> assertThat(refused.isForGood()).isTrue());
    }
    assertThat(VISIT.discord.weather().refused(channel)).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsRefusedForGood() {
    place = place(VISIT.guild.id(), "999999999999999999");
    assertThat(VISIT.platform.post(outgoing()))
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.isForGood()).isTrue());
    place = place("999999999999999999", channel.id());
    assertThat(VISIT.platform.post(outgoing()))
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.isForGood()).isTrue());
  }

  @Test
  void aRoleIsCalledThatWasNamedAndNothingElse() {
    Draft draft = outgoing().draft();
    VISIT.platform.post(new Outgoing(draft, "n1", Optional.of("4242"), () -> true));
    assertThat(there().getLast().path("content").asText()).isEqualTo("<@&4242>");
    VISIT.platform.post(new Outgoing(draft, "n2", Optional.of("@everyone"), () -> true));
    assertThat(there().getLast().path("content").asText()).isEmpty();
  }
}
