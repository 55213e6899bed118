package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.objects.Update;

final class PollerTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final int UPDATES = 1_000;
  private static final Poller.Pace QUICK =
      new Poller.Pace(Duration.ofMillis(5), Duration.ofMillis(100));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
  @TempDir private Path folder;
  private FakeTelegram telegram;
  private Api api;
  private Poller poller;

  @BeforeEach
  void begin() throws Exception {
    telegram = new FakeTelegram(InstantSource.system());
    api = new Api(telegram.settings(), Duration.ofSeconds(5));
    poller = poller(this::take);
  }

  /** What it kept is still there, as after a restart. */
  private Poller poller(Poller.Taker taker) {
    Handled handled = new Handled(new HandledFile(Optional.of(folder), "7"), clock);
    return new Poller(api, taker, handled, clock, QUICK);
  }

  @AfterEach
  void end() {
    poller.close();
    api.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  /** Whatever it is handed, it throws: an exception, an error, an error of the machine. */
  private void take(Update update, Handling handling) {
    int id = note(update);
    switch (id % 3) {
      case 0 -> throw new IllegalStateException("a handler that throws");
      case 1 -> throw new AssertionError("a handler that fails");
      default -> throw new StackOverflowError();
    }
  }

  private int note(Update update) {
    taken.merge(update.getUpdateId(), 1, Integer::sum);
    return update.getUpdateId();
  }

  private void happen(int number) {
    telegram.people().happen("message", JSON.createObjectNode().put("message_id", number));
  }

  @Test
  void nothingThatATakerThrowsEndsPollingAndNoDroppedPollLosesOrDoublesAnything() throws Exception {
    Fault[] kinds = {Fault.DROPPED, Fault.LOST, Fault.CUT, Fault.BAD_GATEWAY, Fault.AGAIN};
    AtomicInteger polls = new AtomicInteger();
    AtomicInteger dropped = new AtomicInteger();
    telegram.failBy(method -> {
      boolean drop = polls.incrementAndGet() % 2 == 0 && dropped.get() < 100;
      return drop ? Optional.of(kinds[dropped.getAndIncrement() % kinds.length]) : Optional.empty();
    });
    poller.start();
    for (int i = 0; i < UPDATES; i++) {
      happen(i);
      if (i % 5 == 4) {
        int count = i + 1;
        await()
            .atMost(LONG)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(2))
            .until(() -> taken.size() == count);
      }
    }
    assertThat(telegram.people().awaitTaken(LONG)).isTrue();
    System.out.println(
        UPDATES
            + " updates whose handlers threw, "
            + dropped
            + " polls dropped, "
            + telegram.calls("getUpdates")
            + " polls");
    assertThat(dropped).hasValue(100);
    assertThat(taken).hasSize(UPDATES).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    await().atMost(LONG).until(poller::isUp);
  }

  @Test
  void whatIsNotDoneWithComesOnceMoreAfterACrashAndNothingElseDoes() throws Exception {
    poller =
        poller((update, handling) -> {
          if (note(update) % 2 == 0) {
            handling.end();
          }
        });
    poller.start();
    IntStream.range(0, 40).forEach(this::happen);
    await().atMost(LONG).until(() -> taken.size() == 40);
    assertThat(telegram.people().awaitTaken(Duration.ZERO)).isFalse();
    // It ends without a word to Telegram, as one that is killed does.
    poller.close();
    poller =
        poller((update, handling) -> {
          note(update);
          handling.end();
        });
    poller.start();
    assertThat(telegram.people().awaitTaken(LONG)).isTrue();
    assertThat(taken)
        .hasSize(40)
        .allSatisfy((id, times) -> assertThat(times).isEqualTo(id % 2 == 0 ? 1 : 2));
  }

  @Test
  void whatHangsKeepsNeitherOthersBackNorIsHeldForEver() throws Exception {
    poller = poller((update, handling) -> note(update));
    poller.start();
    IntStream.range(0, 3 * Updates.MOST).forEach(this::happen);
    await().atMost(LONG).until(() -> taken.size() == 3 * Updates.MOST);
    assertThat(telegram.people().awaitTaken(Duration.ZERO)).isFalse();
    ahead.set(Handled.HELD.plusSeconds(1));
    assertThat(telegram.people().awaitTaken(LONG)).isTrue();
    assertThat(taken.values()).allMatch(times -> times == 1);
  }

  @Test
  void anUpdateThatCannotBeReadCostsNoOther() throws Exception {
    poller.start();
    telegram.people().happen("message", JSON.createObjectNode().put("message_id", "no number"));
    happen(5);
    await().atMost(LONG).until(() -> taken.size() == 2);
    assertThat(telegram.people().awaitTaken(LONG)).isTrue();
  }

  @Test
  void aPollThatHangsIsEndedByTheWatchdog() {
    telegram.fail("getUpdates", Fault.STALLED);
    poller.start();
    happen(5);
    await().atMost(LONG).until(() -> telegram.calls("getUpdates") == 1);
    assertThat(poller.isUp()).isFalse();
    ahead.set(Duration.ofMinutes(10));
    await().atMost(LONG).until(() -> taken.size() == 1);
    await().atMost(LONG).until(poller::isUp);
  }

  @Test
  void itIsDownWhenNothingWasHeardForLong() {
    poller.start();
    await().atMost(LONG).until(poller::isUp);
    telegram.failBy(method -> Optional.of(Fault.BAD_GATEWAY));
    happen(6);
    await().atMost(LONG).until(() -> !poller.isUp());
  }
}
