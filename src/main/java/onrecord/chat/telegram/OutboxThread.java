package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps an outbox going until it is closed; then for a little while until it is empty. */
final class OutboxThread implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(OutboxThread.class.getName());

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final InstantSource clock;
  private final Duration lastWords;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("telegram send").unstarted(this::run);
  private volatile Instant end = Instant.MAX;

  /**
   * @param lastWords how long closing may take
   */
  OutboxThread(Outbox outbox, InstantSource clock, Duration lastWords) {
    this.outbox = outbox;
    this.clock = clock;
    this.lastWords = lastWords;
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isOver()) {
      try {
        outbox.pump();
        Instant look = clock.instant().plus(BETWEEN_LOOKS);
        outbox.await(look.isAfter(end) ? end : look);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the outbox failed: {0}", e.getClass().getName());
      }
    }
  }

  private boolean isOver() {
    boolean closing = !end.equals(Instant.MAX);
    return closing && (outbox.isEmpty() || end.isBefore(clock.instant()));
  }

  @Override
  public void close() {
    end = clock.instant().plus(lastWords);
    outbox.wake();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join(lastWords.plusSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
