package onrecord.chat.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does what was delivered, each thing once and in a thread of its own, and finishes what it began.
 */
final class Hands implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Hands.class.getName());

  /** A gateway that comes back repeats what came while it was away: never as much as this. */
  private static final int REMEMBERED = 20_000;

  private final ExecutorService taking = threads("discord-");
  private final ExecutorService asking = threads("discord-asks-");
  private final Duration patience;
  private final Newest<Long, Boolean> delivered = new Newest<>(REMEMBERED);

  /**
   * @param patience how long it may take to finish
   */
  Hands(Duration patience) {
    this.patience = patience;
  }

  private static ExecutorService threads(String name) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
  }

  /**
   * Does what was delivered under an id, unless it was delivered before.
   *
   * @param id of an interaction or a message
   */
  void once(long id, Runnable work) {
    if (delivered.put(id, true)) {
      run(work);
    }
  }

  /** Does it soon; nothing any more once it was closed. */
  void run(Runnable work) {
    try {
      taking.execute(() -> carefully(work));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "came too late to be done");
    }
  }

  /** Begins a part of what is being done, and does not wait for it. */
  <T> Future<T> begin(Supplier<T> part) {
    return asking.submit(part::get);
  }

  /** What comes of it in that time; empty where it takes longer, or fails. */
  static <T> Optional<T> within(Future<T> future, Duration time) {
    try {
      return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void carefully(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Discord: {0}", e.toString());
    }
  }

  /** Takes up nothing any more; what was begun has so long to end. */
  @Override
  public void close() {
    taking.shutdown();
    try {
      if (!taking.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "not all answers on Discord could be finished");
        taking.shutdownNow();
      }
    } catch (InterruptedException e) {
      taking.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      asking.shutdownNow();
    }
  }
}
