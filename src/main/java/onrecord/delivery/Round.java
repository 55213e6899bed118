package onrecord.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import onrecord.chat.ChatPlatform;
import onrecord.chat.Talk;

/** Takes to the places of one platform what waits for them, a few at a time. */
final class Round {
  /** Enough to keep a platform's pace where some places make us wait. */
  static final int AT_A_TIME = 48;

  /** Of a platform that cannot settle doubts: enough that a place that makes us wait stops none. */
  static final int AT_A_TIME_UNSETTLED = 3;

  private final ChatPlatform platform;
  private final Semaphore hands;
  private final Deliveries deliveries;
  private final Claims claims;
  private final Errand errand;
  private final Runnable room;

  /** By their ids; where the clock is set back, what is under way could be taken once more. */
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 0).factory());

  /**
   * @param room hears that there is room for another
   */
  Round(
      ChatPlatform platform,
      Talk talk,
      Deliveries deliveries,
      Claims claims,
      BiConsumer<Delivery, Ending> ended,
      Runnable room) {
    this.platform = platform;
    this.hands = new Semaphore(platform.settlesDoubts() ? AT_A_TIME : AT_A_TIME_UNSETTLED);
    this.deliveries = deliveries;
    this.claims = claims;
    Semaphore doubts = new Semaphore(platform.settlesDoubts() ? AT_A_TIME : 1);
    this.errand = new Errand(platform, talk, deliveries, claims, doubts, ended);
    this.room = room;
  }

  /** Takes as many as there is room for; by one thread at a time. */
  void go() {
    int free = AT_A_TIME - underWay.size();
    if (free > 0) {
      List<Delivery> taken = deliveries.take(platform.name(), claims.now(), free);
      taken.stream().filter(one -> underWay.add(one.id())).forEach(this::carry);
    }
  }

  private void carry(Delivery delivery) {
    threads.execute(() -> {
      try {
        hands.acquireUninterruptibly();
        errand.run(delivery);
      } finally {
        hands.release();
        underWay.remove(delivery.id());
        room.run();
      }
    });
  }

  void close(Duration patience) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
