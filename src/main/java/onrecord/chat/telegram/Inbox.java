package onrecord.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Has what came in taken up: side by side for different people, in its order for one of them.
 * Whoever puts in waits while too much is there.
 */
final class Inbox implements AutoCloseable {
  private static final int MOST = 1_000;
  private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

  private final Duration lastWords;
  private final ThreadFactory threads = Thread.ofVirtual().name("telegram-", 0).factory();
  private final Semaphore room = new Semaphore(MOST);
  private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

  /**
   * @param lastWords how long closing may take
   */
  Inbox(Duration lastWords) {
    this.lastWords = lastWords;
  }

  /**
   * Has something done after all that was put in under the same name.
   *
   * @param work whatever it throws is its own affair
   */
  void put(String name, Runnable work) {
    room.acquireUninterruptibly();
    synchronized (waiting) {
      Deque<Runnable> before = waiting.get(name);
      if (before != null) {
        before.add(work);
        return;
      }
      waiting.put(name, new ArrayDeque<>());
    }
    threads.newThread(() -> workOff(name, work)).start();
  }

  private void workOff(String name, Runnable first) {
    for (Runnable work = first; work != null; work = next(name)) {
      carryOut(work);
    }
  }

  private @org.jspecify.annotations.Nullable Runnable next(String name) {
    synchronized (waiting) {
      Runnable next = waiting.getOrDefault(name, new ArrayDeque<>()).poll();
      if (next == null) {
        waiting.remove(name);
      }
      return next;
    }
  }

  @SuppressWarnings("CatchingThrowable")
  private void carryOut(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, "an update failed", e);
    } finally {
      room.release();
    }
  }

  /** Waits a little for what is under way; nothing may be put in any more. */
  @Override
  public void close() {
    try {
      if (!room.tryAcquire(MOST, lastWords.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "not all that was asked for could be finished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
