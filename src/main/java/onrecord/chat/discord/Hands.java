package onrecord.chat.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does what was delivered, each thing once and in a thread of its own, and finishes what it began.
 */
final class Hands implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Hands.class.getName());

  /** A gateway that comes back repeats what came while it was away: never as much as this. */
  private static final int REMEMBERED = 20_000;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());
  private final Duration patience;
  private final Map<Long, Boolean> delivered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param patience how long it may take to finish
   */
  Hands(Duration patience) {
    this.patience = patience;
  }

  /**
   * Does what was delivered under an id, unless it was delivered before.
   *
   * @param id of an interaction or a message
   */
  void once(long id, Runnable work) {
    if (isNew(id)) {
      run(work);
    }
  }

  private boolean isNew(long id) {
    synchronized (delivered) {
      return delivered.put(id, true) == null;
    }
  }

  /** Does it soon; nothing any more once it was closed. */
  void run(Runnable work) {
    try {
      threads.execute(() -> carefully(work));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "came too late to be done");
    }
  }

  <T> Future<T> submit(Supplier<T> work) {
    return threads.submit(work::get);
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
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "not all answers on Discord could be finished");
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
