package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

final class PollerTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final int UPDATES = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private FakeTelegram telegram;
  private Api api;
  private Poller poller;

  @BeforeEach
  void begin() throws Exception {
    telegram = new FakeTelegram(InstantSource.system());
    api = new Api(telegram.settings(), Duration.ofSeconds(5));
    InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    poller = new Poller(api, this::take, clock);
  }

  @AfterEach
  void end() {
    poller.close();
    api.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  /** Whatever it is handed, it throws: an exception, an error, an error of the machine. */
  private void take(Update update) {
    int id = update.getUpdateId();
    taken.merge(id, 1, Integer::sum);
    switch (id % 3) {
      case 0 -> throw new IllegalStateException("a handler that throws");
      case 1 -> throw new AssertionError("a handler that fails");
      default -> throw new StackOverflowError();
    }
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
