package onrecord.chat.discord;

import java.time.Duration;

/**
 * The pace of what nobody asked for: half of what Discord takes of a bot in a second (50 requests
 * in all) is left to those who ask. Used by several threads.
 */
final class Steps {
  private static final Duration BETWEEN = Duration.ofMillis(40);

  private long next = System.nanoTime();

  /** Waits for its turn. */
  void take() {
    long wait = reserve(System.nanoTime());
    try {
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while announcements were sent", e);
    }
  }

  private synchronized long reserve(long now) {
    long turn = next - now > 0 ? next : now;
    next = turn + BETWEEN.toNanos();
    return turn - now;
  }
}
