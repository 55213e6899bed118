package onrecord.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

  /** A platform that takes longer to connect may never. */
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final Posts posts;
  private final Errata errata;
  private final BooleanSupplier ready;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("corrections").factory());
  private volatile Optional<History> history = Optional.empty();
  private volatile long seen;

  /** Whether something was missed; the thread's own, as the next. */
  private boolean behind;

  /** The position up to which nothing is left to do. */
  private long reached;

  /** Whether what happens is made up for later. */
  private boolean waiting;

  /**
   * @param ready whether messages can be edited by now
   */
  Correcting(Posts posts, Errata errata, BooleanSupplier ready) {
    this.posts = posts;
    this.errata = errata;
    this.ready = ready;
  }

  /** Makes up for what happened since messages were corrected last, as soon as that can be done. */
  void resume(History kept) {
    history = Optional.of(kept);
    thread.execute(() -> {
      waiting = true;
      attempt(() -> begin(kept));
      await(kept, LONGEST_WAIT_SECONDS);
    });
  }

  /** Whoever begins has nothing to make up for. */
  private void begin(History kept) {
    if (posts.corrected().isEmpty()) {
      posts.corrected(kept.newest());
    }
  }

  private void await(History kept, int seconds) {
    if (seconds == 0 || ready.getAsBoolean()) {
      attempt(() -> catchUp(kept));
      waiting = false;
    } else if (!thread.isShutdown()) {
      var _ = thread.schedule(() -> await(kept, seconds - 1), 1, TimeUnit.SECONDS);
    }
  }

  void happened(Event event) {
    seen = Math.max(seen, event.position());
    if (Errata.concerns(event) && !thread.isShutdown()) {
      thread.execute(() -> attempt(() -> correct(event)));
    }
  }

  /** A message was posted that cites entries: something may have happened to them meanwhile. */
  void posted(String token) {
    if (!thread.isShutdown()) {
      thread.execute(() -> attempt(() -> errata.posted(token)));
    }
  }

  private void correct(Event event) {
    if (waiting || event.position() <= reached) {
      return;
    }
    if (behind && history.isPresent()) {
      catchUp(history.get());
    } else {
      errata.happened(event);
      reach(event.position());
    }
    behind = false;
  }

  private void catchUp(History kept) {
    long newest = kept.newest();
    long position = posts.corrected().orElse(newest);
    while (position < newest) {
      List<Event> events = kept.after(position, EVENTS_AT_ONCE);
      events.stream().filter(Errata::concerns).forEach(errata::happened);
      position = events.isEmpty() ? newest : events.getLast().position();
    }
    reach(position);
  }

  private void reach(long position) {
    posts.corrected(position);
    reached = position;
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
    if (!behind && !waiting && seen > 0) {
      posts.corrected(seen);
    }
  }
}
