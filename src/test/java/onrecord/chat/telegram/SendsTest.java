package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import onrecord.chat.telegram.fake.Fault;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Sent;
import org.junit.jupiter.api.Test;

/**
 * Messages that are told to wait or are refused by broken servers, from the update to the last
 * byte. By hand with more of them: {@code -Donrecord.sends=10000}, at 24 a second.
 */
final class SendsTest {
  private static final int SENDS = Integer.getInteger("onrecord.sends", 150);

  /** More groups than that never wait for their message at once. */
  private static final int UNDER_WAY = 300;

  private static final int LIMITED_PERCENT = 10;
  private static final int FAILING_PERCENT = 5;

  private final AtomicInteger limited = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /** Each new group is welcomed with one message. */
  @Test
  void noMessageIsLostNorTwiceNorEarly() throws IOException {
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    System.out.println("seed of SendsTest: " + seed);
    try (Stage stage = new Stage()) {
      Random random = new Random(seed);
      stage.telegram.failBy(method -> fault(method, random));
      long began = System.nanoTime();
      for (int joined = 1; joined <= SENDS; joined++) {
        int latest = joined;
        stage.people.makeBot(group(joined), Stage.ANN, "left", "member");
        if (joined % UNDER_WAY == 0) {
          await()
              .atMost(Duration.ofMinutes(2))
              .until(() -> arrived(stage) > latest - UNDER_WAY / 2);
        }
      }
      await().atMost(Duration.ofMinutes(2)).until(() -> stage.sends.get() == SENDS);
      Map<Long, Long> arrived =
          stage.telegram.sent().stream()
              .collect(Collectors.groupingBy(Sent::chat, Collectors.counting()));
      System.out.printf(
          "%d sends, %d told to wait, %d failed; %d lost, %d twice, %d early; %d s%n",
          SENDS,
          stage.throttled.get(),
          failed.get(),
          SENDS - arrived.size(),
          arrived.values().stream().filter(times -> times > 1).count(),
          stage.telegram.flood().violations().size(),
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
      assertThat(arrived).hasSize(SENDS);
      assertThat(arrived.values()).allMatch(times -> times == 1);
      assertThat(stage.telegram.calls("sendMessage"))
          .isEqualTo(SENDS + stage.throttled.get() + failed.get());
      assertThat(stage.throttled.get()).isGreaterThanOrEqualTo(limited.get());
      assertThat(limited.get()).isPositive();
      assertThat(failed.get()).isPositive();
    }
  }

  private static Chat group(int number) {
    return new Chat(-1_000_000L - number, "supergroup", "Quay " + number);
  }

  private static int arrived(Stage stage) {
    return stage.telegram.sent().size();
  }

  private Optional<Fault> fault(String method, Random random) {
    int dice = method.equals("sendmessage") ? random.nextInt(100) : 100;
    if (dice < LIMITED_PERCENT) {
      limited.incrementAndGet();
      return Optional.of(Fault.TOO_MUCH);
    } else if (dice < LIMITED_PERCENT + FAILING_PERCENT) {
      failed.incrementAndGet();
      return Optional.of(Fault.BAD_GATEWAY);
    }
    return Optional.empty();
  }
}
