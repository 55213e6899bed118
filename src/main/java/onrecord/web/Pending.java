package onrecord.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What waits for a reader. One who is so slow that too much waits is left: they come back by
 * themselves and go on where they were.
 */
final class Pending {
  static final int MOST = 250;
  private static final Duration TICK = Duration.ofMillis(500);

  private final BlockingQueue<Telling> waiting = new ArrayBlockingQueue<>(MOST);
  private volatile boolean ended;

  /** Never waits. */
  void add(Telling telling) {
    if (!waiting.offer(telling)) {
      end();
    }
  }

  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** The next; empty where none comes for so long, or it has ended. */
  Optional<Telling> next(Duration longest) throws InterruptedException {
    long left = longest.toMillis();
    while (!ended && left > 0) {
      Telling next = waiting.poll(Math.min(left, TICK.toMillis()), TimeUnit.MILLISECONDS);
      if (next != null) {
        return Optional.of(next);
      }
      left -= TICK.toMillis();
    }
    return Optional.empty();
  }
}
