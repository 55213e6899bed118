package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Nobody takes the room of the others in a chat. */
class InboxTest {
  private static final long CHAT = -5;

  @Test
  void whoAsksVeryMuchLeavesRoomForOthersAndForWhatBecomesOfTheChat() throws Exception {
    Queue<String> done = new ConcurrentLinkedQueue<>();
    AtomicInteger ended = new AtomicInteger();
    CountDownLatch goOn = new CountDownLatch(1);
    try (Inbox inbox = new Inbox(Duration.ofSeconds(5))) {
      inbox.put(CHAT, "ann", () -> await(goOn), () -> {});
      for (int i = 0; i < 10 * Inbox.MOST_OF_A_CHAT; i++) {
        inbox.put(CHAT, "ann", () -> done.add("ann"), ended::incrementAndGet);
      }
      inbox.put(CHAT, "bob", () -> done.add("bob"), () -> {});
      Awaitility.await().until(() -> done.contains("bob"));
      assertThat(done).containsExactly("bob");
      for (int i = 0; i < Inbox.MOST_OF_A_CHAT; i++) {
        inbox.put(CHAT, "person " + i, () -> await(goOn), () -> {});
      }
      inbox.putAnyway(CHAT, "chat", () -> done.add("moved"), () -> {});
      Awaitility.await().until(() -> done.contains("moved"));
      assertThat(ended)
          .as("what is passed over")
          .hasValue(10 * Inbox.MOST_OF_A_CHAT - Inbox.MOST_OF_ONE);
      goOn.countDown();
      Awaitility.await().until(() -> done.size() == 2 + Inbox.MOST_OF_ONE);
      Awaitility.await().until(() -> ended.get() == 10 * Inbox.MOST_OF_A_CHAT);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
