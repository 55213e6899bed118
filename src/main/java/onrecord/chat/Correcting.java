package onrecord.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import onrecord.follow.Event;
import onrecord.follow.History;

/**
 * Has messages corrected in a thread of its own, and remembers up to which event they are: what
 * happened while nobody did, or could, is made up for.
 */
final class Correcting implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Correcting.class.getName());
  private static final long LAST_WORDS_SECONDS = 5;
  private static final int EVENTS_AT_ONCE = 1_000;

  private final Posts posts;
  private final Errata errata;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("corrections").factory());
  private volatile Optional<History> history = Optional.empty();
  private volatile long seen;

  /** Whether something was missed; the thread's own. */
  private boolean behind;

  Correcting(Posts posts, Errata errata) {
    this.posts = posts;
    this.errata = errata;
  }

  /** Makes up for what happened since messages were corrected last. */
  void resume(History kept) {
    history = Optional.of(kept);
    thread.execute(() -> attempt(() -> catchUp(kept)));
  }

  void happened(Event event) {
    seen = Math.max(seen, event.position());
    if (Errata.concerns(event) && !thread.isShutdown()) {
      thread.execute(() -> attempt(() -> correct(event)));
    }
  }

  private void correct(Event event) {
    if (behind && history.isPresent()) {
      catchUp(history.get());
    } else {
      errata.happened(event);
      posts.corrected(event.position());
    }
    behind = false;
  }

  private void catchUp(History kept) {
    long newest = kept.newest();
    long reached = posts.corrected().orElse(newest);
    while (reached < newest) {
      List<Event> events = kept.after(reached, EVENTS_AT_ONCE);
      events.stream().filter(Errata::concerns).forEach(errata::happened);
      reached = events.isEmpty() ? newest : events.getLast().position();
    }
    posts.corrected(reached);
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      behind = true;
      LOG.log(System.Logger.Level.WARNING, "messages could not be corrected: {0}", e.toString());
    }
  }

  /** Waits a little until what happened is worked off. */
  @Override
  public void close() {
    if (!thread.isShutdown()) {
      thread.execute(() -> attempt(this::remember));
    }
    thread.shutdown();
    try {
      boolean _ = thread.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void remember() {
    if (!behind && seen > 0) {
      posts.corrected(seen);
    }
  }
}
