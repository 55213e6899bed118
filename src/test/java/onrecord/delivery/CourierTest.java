package onrecord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import onrecord.chat.Button;
import onrecord.chat.Caller;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Draft;
import onrecord.chat.Fate;
import onrecord.chat.Outgoing;
import onrecord.chat.Post;
import onrecord.chat.Pressed;
import onrecord.chat.Shown;
import onrecord.chat.Talk;
import onrecord.chat.Talking;
import onrecord.desk.Harbour;
import onrecord.desk.Reply;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.store.Store;
import onrecord.store.StoreException;
import onrecord.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Announcements are brought once, over a platform whose answers a test makes up. */
final class CourierTest {
  private static final Duration LEASE = Duration.ofMinutes(4);
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.empty());
  private static final Place QUAY = Harbour.PLACE;

  private final Talking talking = new Talking(Harbour.page(), Harbour.many(40));
  private final Talk talk = talking.talk;
  private final Counter counter = new Counter();
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private Store store;
  private Courier courier;

  /** A platform that does as it is told, and notes what it is asked. */
  private static final class Counter implements ChatPlatform {
    final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    final List<String> settled = Collections.synchronizedList(new ArrayList<>());
    volatile boolean settlesDoubts = true;
    volatile BiFunction<Outgoing, Integer, Fate> answers = (outgoing, count) -> sent(outgoing);

    static Fate sent(Outgoing outgoing) {
      return outgoing.begins().getAsBoolean()
          ? new Fate.Sent(outgoing.draft().place(), "message of " + outgoing.nonce())
          : new Fate.Refused("not begun", false);
    }

    @Override
    public String name() {
      return "discord";
    }

    @Override
    public void start(Talk with) {}

    @Override
    public boolean isUp() {
      return true;
    }

    @Override
    public void edit(Post post, Shown shown) {}

    @Override
    public Fate post(Outgoing outgoing) {
      posted.add(outgoing.nonce());
      return answers.apply(outgoing, posted.size());
    }

    @Override
    public Fate settle(Outgoing outgoing, Instant since) {
      settled.add(outgoing.nonce() + " since " + since);
      return answers.apply(outgoing, -settled.size());
    }

    @Override
    public boolean settlesDoubts() {
      return settlesDoubts;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() throws StoreException {
    store = Store.open(new StoreSettings.InMemory(), () -> talking.now, "test");
    talk.open(counter);
    courier = courier("mine");
    courier.start();
  }

  private Courier courier(String process) {
    return new Courier(
        talk,
        store.deliveries(),
        new Claims(process, LEASE, () -> talking.now),
        (delivery, ending) -> ended.add(delivery.id() + " " + ending));
  }

  @AfterEach
  void close() {
    courier.close();
    talk.close();
    store.close();
  }

  private Announcement announcement(String id) {
    return new Announcement(id, QUAY, talking.now, latest(), Optional.empty());
  }

  private Reply latest() {
    return talk.reply(QUAY, ANN, "latest", Map.of()).orElseThrow();
  }

  private Delivery delivery(String id) {
    Draft draft = talk.announce(QUAY, latest());
    return new Delivery(
        id, QUAY, talking.now, talking.now, Optional.empty(), Optional.empty(), draft.script());
  }

  private void awaitEnded(String... endings) {
    await().atMost(Duration.ofSeconds(20)).until(() -> ended.size() >= endings.length);
    assertThat(ended).containsExactlyInAnyOrder(endings);
  }

  private static String sent(String id, String nonce) {
    return id + " Sent[messageId=message of " + nonce + "]";
  }

  @Test
  void anAnnouncementIsPostedOnceHoweverOftenItIsBrought() {
    try (Courier other = courier("other")) {
      other.start();
      for (int i = 0; i < 3; i++) {
        courier.bring(announcement("digest/1/a"));
        other.bring(announcement("digest/1/a"));
      }
      String nonce = delivery("digest/1/a").nonce();
      awaitEnded(sent("digest/1/a", nonce));
      courier.bring(announcement("digest/1/a"));
      courier.bring(announcement("digest/1/b"));
      await().until(() -> ended.size() == 2);
      assertThat(counter.posted).hasSize(2).doesNotHaveDuplicates().contains(nonce);
      assertThat(nonce).hasSizeLessThanOrEqualTo(Outgoing.LONGEST_NONCE);
    }
  }

  @Test
  void whoReadsThereTurnsItsPagesAndOnlyAModeratorTakesItAway() {
    courier.bring(announcement("digest/1/a"));
    await().until(() -> !ended.isEmpty());
    Post post = talking.posts.all().getFirst();
    Shown shown = talk.again(post.place(), post.script()).shown();
    assertThat(talk.press(QUAY, ANN, payload(shown, Button.Act.MORE)))
        .isInstanceOf(Pressed.Changed.class);
    assertThat(talk.press(QUAY, ANN, payload(shown, Button.Act.DISMISS)))
        .isInstanceOf(Pressed.Told.class);
    Caller moderator = new Caller("mod", Role.MODERATOR, Optional.empty());
    assertThat(talk.press(QUAY, moderator, payload(shown, Button.Act.DISMISS)))
        .isInstanceOf(Pressed.Removed.class);
  }

  private static String payload(Shown shown, Button.Act act) {
    return shown.buttons().stream()
        .filter(button -> button.act() == act)
        .findFirst()
        .orElseThrow()
        .payload();
  }

  @Test
  void whatAnotherProcessIsSendingIsLeftToItUntilItsTimeIsOver() {
    Delivery theirs = delivery("digest/1/a");
    Claim claim = new Claim("theirs", talking.now, LEASE);
    store.deliveries().keep(theirs);
    assertThat(store.deliveries().take("discord", claim, 1)).hasSize(1);
    assertThat(store.deliveries().begin("digest/1/a", claim)).isTrue();
    courier.bring(announcement("digest/1/b"));
    await().until(() -> ended.size() == 1);
    assertThat(counter.posted).hasSize(1);
    Instant begun = talking.now;
    talking.now = talking.now.plus(LEASE).plusSeconds(1);
    courier.bring(announcement("digest/1/c"));
    await().until(() -> ended.size() == 3);
    assertThat(counter.settled).containsExactly(theirs.nonce() + " since " + begun);
    assertThat(ended).contains(sent("digest/1/a", theirs.nonce()));
  }

  @Test
  void whatNobodyKnowsIsLookedIntoAndThenTold() {
    counter.answers =
        (outgoing, count) -> {
          boolean _ = outgoing.begins().getAsBoolean();
          return new Fate.Unknown(count > 0 ? "lost" : "not to be found", count < 0);
        };
    courier.bring(announcement("digest/1/a"));
    awaitEnded("digest/1/a Unknown[why=not to be found]");
    assertThat(counter.posted).hasSize(1);
    assertThat(counter.settled).hasSize(1);
    assertThat(store.deliveries().endings(Instant.EPOCH))
        .containsOnly(Map.entry(Ending.Kind.UNKNOWN, 1L));
  }

  @Test
  void whatWasKeptAsOurMessageWasSentWhateverThePlatformKnows() {
    Delivery theirs = delivery("digest/1/a");
    store.deliveries().keep(theirs);
    Claim claim = new Claim("theirs", talking.now, LEASE);
    assertThat(store.deliveries().take("discord", claim, 1)).hasSize(1);
    assertThat(store.deliveries().begin("digest/1/a", claim)).isTrue();
    talk.posted(talk.again(QUAY, theirs.script()), "m7");
    talking.now = talking.now.plus(LEASE).plusSeconds(1);
    courier.bring(announcement("digest/1/b"));
    await().until(() -> ended.size() == 2);
    assertThat(ended).contains("digest/1/a Sent[messageId=m7]");
    assertThat(counter.settled).isEmpty();
  }

  @Test
  void whatIsRefusedForGoodIsToldToWhoDecidesThere() {
    counter.answers = (outgoing, count) -> new Fate.Refused("403: Missing Access", true);
    courier.bring(announcement("digest/1/a"));
    awaitEnded("digest/1/a Refused[why=403: Missing Access]");
    assertThat(store.deliveries().last(QUAY, "digest/1/"))
        .map(Ending.Of::ending)
        .contains(new Ending.Refused("403: Missing Access"));
    assertThat(store.deliveries().last(new Place(new Tenant("discord", "x"), "y", QUAY.kind()), ""))
        .isEmpty();
  }

  @Test
  void whatCannotBeSentNowIsSentLaterAndAtLastNotAtAll() {
    counter.answers = (outgoing, count) -> new Fate.Refused("no connection", false);
    courier.bring(announcement("digest/1/a"));
    await().until(() -> counter.posted.size() == 1);
    talking.now = talking.now.plusSeconds(20);
    courier.bring(announcement("digest/1/b"));
    await().until(() -> counter.posted.size() == 3);
    assertThat(Collections.frequency(counter.posted, delivery("digest/1/a").nonce())).isEqualTo(2);
    talking.now = talking.now.plus(Errand.GOOD_FOR);
    counter.answers = (outgoing, count) -> Counter.sent(outgoing);
    courier.bring(announcement("digest/1/c"));
    await().until(() -> ended.size() == 3);
    assertThat(ended)
        .anySatisfy(one -> assertThat(one).startsWith("digest/1/a Dropped"))
        .anySatisfy(one -> assertThat(one).startsWith("digest/1/c Sent"));
  }

  @Test
  void aTenantThatIsGoneIsToldNothingMore() {
    counter.answers =
        (outgoing, count) -> {
          int _ = store.traces().erase(QUAY.tenant());
          return Counter.sent(outgoing);
        };
    courier.bring(announcement("digest/1/a"));
    await().until(() -> counter.posted.size() == 1 && store.deliveries().waiting() == 0);
    assertThat(ended).isEmpty();
    assertThat(talking.posts.all()).isEmpty();
  }

  @Test
  void whereNoDoubtIsSettledOneIsInDoubtAtATime() {
    courier.close();
    counter.settlesDoubts = false;
    courier = courier("few");
    courier.start();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    counter.answers =
        (outgoing, count) -> {
          assertThat(outgoing.begins().getAsBoolean()).isTrue();
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          rest();
          Fate fate = Counter.sent(outgoing);
          underWay.decrementAndGet();
          return fate;
        };
    for (int i = 0; i < 40; i++) {
      courier.bring(announcement("digest/1/" + i));
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> ended.size() == 40);
    assertThat(most).hasValue(1);
  }

  /** As long as an answer of a platform takes. */
  private static void rest() {
    try {
      boolean _ = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPlatformThatFailsKeepsNothingElseFromBeingBrought() {
    String failing = delivery("digest/1/a").nonce();
    counter.answers =
        (outgoing, count) -> {
          if (outgoing.nonce().equals(failing)) {
            throw new IllegalStateException("of the test");
          }
          return Counter.sent(outgoing);
        };
    courier.bring(announcement("digest/1/a"));
    courier.bring(announcement("digest/1/b"));
    await().until(() -> ended.size() == 1);
    assertThat(ended.getFirst()).startsWith("digest/1/b Sent");
  }
}
