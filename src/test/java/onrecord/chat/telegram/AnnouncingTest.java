package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import onrecord.chat.Caller;
import onrecord.chat.Draft;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.telegram.fake.Fault;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody asked for, as it is posted on Telegram. */
final class AnnouncingTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());

  private final Stage stage;
  private final AtomicInteger begun = new AtomicInteger();

  AnnouncingTest() throws IOException {
    stage = new Stage();
  }

  @BeforeEach
  void know() {
    stage.people.know(Stage.GROUP);
    stage.people.know(Stage.WITH_ANN);
    await().atMost(Stage.SOON).until(stage.platform::isUp);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static Place place(Chat chat) {
    return new Spot(
            chat.id(), Optional.empty(), chat.id() < 0 ? Place.Kind.SHARED : Place.Kind.PRIVATE)
        .place();
  }

  private Outgoing outgoing(Place place, BooleanSupplier begins) {
    Reply latest = stage.talking.talk.reply(place, ANN, "latest", Map.of()).orElseThrow();
    Draft draft = stage.talking.talk.announce(place, latest);
    return new Outgoing(draft, "n1", Optional.of("4242"), begins);
  }

  private Fate post(Chat chat) {
    return stage.platform.post(outgoing(place(chat), () -> begun.incrementAndGet() > 0));
  }

  @Test
  void itIsPostedAndSaysWhere() {
    Fate fate = post(Stage.GROUP);
    int id = stage.telegram.sent(Stage.GROUP.id()).getFirst().id();
    assertThat(fate).isEqualTo(new Fate.Sent(place(Stage.GROUP), Integer.toString(id)));
    assertThat(stage.telegram.sent(Stage.GROUP.id())).hasSize(1);
    assertThat(stage.telegram.sent(Stage.GROUP.id()).getFirst().text()).doesNotContain("4242");
    assertThat(begun).hasValue(1);
  }

  @Test
  void whatIsNotToBeginIsNotPosted() {
    assertThat(stage.platform.post(outgoing(place(Stage.GROUP), () -> false)))
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.isForGood()).isFalse());
    assertThat(stage.telegram.sent(Stage.GROUP.id())).isEmpty();
  }

  @Test
  void whatMayHaveArrivedIsNotSentAgain() {
    stage.telegram.fail("sendMessage", Fault.LOST);
    Outgoing outgoing = outgoing(place(Stage.GROUP), () -> true);
    assertThat(stage.platform.post(outgoing)).isInstanceOf(Fate.Unknown.class);
    assertThat(stage.platform.settle(outgoing, Instant.EPOCH))
        .isInstanceOfSatisfying(
            Fate.Unknown.class, unknown -> assertThat(unknown.isForGood()).isTrue());
    assertThat(stage.telegram.sent(Stage.GROUP.id())).hasSize(1);
  }

  @Test
  void whatSurelyDidNotArriveIsSentAgain() {
    stage.telegram.fail("sendMessage", Fault.BAD_GATEWAY);
    assertThat(post(Stage.GROUP)).isInstanceOf(Fate.Sent.class);
    assertThat(stage.telegram.sent(Stage.GROUP.id())).hasSize(1);
    assertThat(begun).hasValue(2);
  }

  @Test
  void whoBlockedUsIsSentNothing() {
    stage.people.refuse(Stage.WITH_ANN);
    for (int i = 0; i < 2; i++) {
      assertThat(post(Stage.WITH_ANN))
          .isInstanceOfSatisfying(
              Fate.Refused.class, refused -> assertThat(refused.isForGood()).isTrue());
    }
    assertThat(stage.telegram.calls("sendMessage")).isEqualTo(1);
  }

  @Test
  void aGroupThatBecameASupergroupGetsItThere() {
    Chat small = new Chat(-77, "group", "Quay");
    stage.people.know(small);
    stage.people.migrate(small, Stage.GROUP, false);
    assertThat(post(small))
        .isInstanceOfSatisfying(
            Fate.Sent.class, sent -> assertThat(sent.place()).isEqualTo(place(Stage.GROUP)));
    assertThat(stage.telegram.sent(Stage.GROUP.id())).hasSize(1);
  }

  @Test
  void aChatThatMakesUsWaitKeepsNobodyElseWaiting() {
    stage.telegram.flood().silence(Stage.GROUP.id(), Duration.ofMinutes(1));
    assertThat(post(Stage.GROUP))
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.isForGood()).isFalse());
    assertThat(post(Stage.WITH_ANN)).isInstanceOf(Fate.Sent.class);
  }
}
