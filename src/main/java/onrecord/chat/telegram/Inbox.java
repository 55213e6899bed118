package onrecord.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has what came in taken up: side by side for different people, in its order for one of them.
 * Whoever puts in waits while too much is there; what is too much from one chat is dropped, so that
 * no chat keeps the others waiting.
 */
final class Inbox implements AutoCloseable {
  static final int MOST_OF_A_CHAT = 50;

  /** Nobody reads more answers than these at once: others in the chat have room beside them. */
  static final int MOST_OF_ONE = 10;

  private static final int MOST = 1_000;
  private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

  private final Duration lastWords;
  private final ThreadFactory threads = Thread.ofVirtual().name("telegram-", 0).factory();
  private final Semaphore room = new Semaphore(MOST);
  private final Map<String, Deque<Runnable>> waiting = new HashMap<>();
  private final Map<Long, Integer> ofChats = new HashMap<>();

  /**
   * @param lastWords how long closing may take
   */
  Inbox(Duration lastWords) {
    this.lastWords = lastWords;
  }

  /**
   * Has something done after all that was put in under the same name.
   *
   * @param chat that it comes from
   * @param work whatever it throws is its own affair
   * @param end comes after it, and also where it is passed over
   */
  void put(long chat, String name, Runnable work, Runnable end) {
    if (enters(chat, name)) {
      begin(chat, name, work, end);
    } else {
      LOG.log(System.Logger.Level.INFO, "too much from one chat: something was passed over");
      end.run();
    }
  }

  /** The same of what may not be passed over, however much there is. */
  void putAnyway(long chat, String name, Runnable work, Runnable end) {
    synchronized (waiting) {
      ofChats.merge(chat, 1, Integer::sum);
    }
    begin(chat, name, work, end);
  }

  private void begin(long chat, String name, Runnable work, Runnable end) {
    room.acquireUninterruptibly();
    Runnable last =
        () -> {
          end.run();
          leave(chat);
        };
    if (!follows(name, () -> carryOut(work, last))) {
      threads.newThread(() -> workOff(name, () -> carryOut(work, last))).start();
    }
  }

  private boolean enters(long chat, String name) {
    synchronized (waiting) {
      Deque<Runnable> own = waiting.get(name);
      boolean room =
          ofChats.getOrDefault(chat, 0) < MOST_OF_A_CHAT
              && (own == null || own.size() < MOST_OF_ONE);
      if (room) {
        ofChats.merge(chat, 1, Integer::sum);
      }
      return room;
    }
  }

  private void leave(long chat) {
    synchronized (waiting) {
      ofChats.computeIfPresent(chat, (same, count) -> count > 1 ? count - 1 : null);
    }
    room.release();
  }

  /** Whether something goes on under that name, and this after it. */
  private boolean follows(String name, Runnable work) {
    synchronized (waiting) {
      Deque<Runnable> before = waiting.get(name);
      if (before == null) {
        waiting.put(name, new ArrayDeque<>());
        return false;
      }
      return before.add(work);
    }
  }

  private void workOff(String name, Runnable first) {
    for (Runnable work = first; work != null; work = next(name)) {
      work.run();
    }
  }

  private @Nullable Runnable next(String name) {
    synchronized (waiting) {
      Runnable next = waiting.getOrDefault(name, new ArrayDeque<>()).poll();
      if (next == null) {
        waiting.remove(name);
      }
      return next;
    }
  }

  @SuppressWarnings("CatchingThrowable")
  private static void carryOut(Runnable work, Runnable last) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, "an update failed", e);
    } finally {
      last.run();
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
