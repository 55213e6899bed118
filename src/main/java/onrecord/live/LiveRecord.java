package onrecord.live;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import onrecord.answer.OpenRecord;
import onrecord.answer.Rebuilding;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.History;
import onrecord.follow.Listener;
import onrecord.follow.Source;
import onrecord.follow.Sources;

/**
 * Keeps the open record level with what is followed, in a thread of its own: reads all of it back,
 * then files each event, of this process or another, soon after it was kept.
 */
public final class LiveRecord implements Listener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveRecord.class.getName());

  /** What other processes keep is looked for this often. */
  private static final Duration TICK = Duration.ofMillis(500);

  /** Whoever waits is a person. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final int EVENTS_AT_ONCE = 1_000;
  private static final long NOT_YET = -1;

  private final Sources sources;
  private final History history;
  private final Filing filing;
  private final OpenRecord record;
  private final Consumer<Event> listener;
  private final Thread thread =
      Thread.ofPlatform().name("live record").daemon().unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long position = NOT_YET;
  private boolean woken;
  private boolean closed;
  private boolean unread;

  /**
   * Begins with {@link #start}.
   *
   * @param record to be kept level
   * @param listener is given each event that comes after the start, in order, once it is filed
   */
  public LiveRecord(
      Sources sources,
      History history,
      Attributions attributions,
      OpenRecord record,
      Consumer<Event> listener) {
    this.sources = sources;
    this.history = history;
    this.record = record;
    this.filing = new Filing(history, attributions, record);
    this.listener = listener;
  }

  /** Reads everything back in the background; {@link OpenRecord#rebuilding} says how far it is. */
  public void start() {
    record.rebuilding(Optional.of(new Rebuilding(0, 0)));
    thread.start();
  }

  /** Looks for events now, without waiting for the next tick. */
  @Override
  public void kept() {
    signal(() -> woken = true);
  }

  /** Returns at once where it was not started, and after {@link #LONGEST_WAIT} in any case. */
  @Override
  public void await() throws InterruptedException {
    long wanted = history.newest();
    kept();
    lock.lockInterruptibly();
    try {
      long left = LONGEST_WAIT.toNanos();
      while (position < wanted && !closed && thread.isAlive() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The position of the event up to which all is filed; 0 while it is read back. */
  public long filed() {
    lock.lock();
    try {
      return Math.max(0, position);
    } finally {
      lock.unlock();
    }
  }

  /**
   * How many positions of events it is behind what is kept, at least 0.
   *
   * @throws UncheckedIOException if what is kept cannot be read
   */
  public long behind() {
    long newest = history.newest();
    lock.lock();
    try {
      return Math.max(0, newest - Math.max(0, position));
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (!isClosed() && !rebuilt()) {
        rest();
      }
      while (!isClosed()) {
        follow();
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean rebuilt() {
    try {
      // What happens meanwhile is filed twice, which changes nothing.
      long newest = history.newest();
      readBack();
      record.rebuilding(Optional.empty());
      signal(() -> position = newest);
      return true;
    } catch (RuntimeException e) {
      tell(e);
      return false;
    }
  }

  private void readBack() {
    int all = history.standing();
    int read = 0;
    for (Followed followed : sources.all()) {
      int before = read;
      read += open(followed, done -> progress(before + done, all));
    }
  }

  private int open(Followed followed, IntConsumer progress) {
    try {
      return filing.open(followed, progress);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      unfiled(followed.source(), e);
      return 0;
    }
  }

  private void progress(int read, int all) {
    record.rebuilding(Optional.of(new Rebuilding(Math.min(read, all), all)));
  }

  private void follow() {
    try {
      List<Event> events = history.after(position, EVENTS_AT_ONCE);
      while (!events.isEmpty() && !isClosed()) {
        file(events);
        events.forEach(this::tell);
        long reached = events.getLast().position();
        signal(() -> position = reached);
        events = history.after(position, EVENTS_AT_ONCE);
      }
      unread = false;
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  private void file(List<Event> events) {
    Map<Source, List<Event>> bySource = new LinkedHashMap<>();
    events.forEach(
        event -> bySource.computeIfAbsent(event.source(), any -> new ArrayList<>()).add(event));
    bySource.forEach(this::file);
  }

  private void file(Source source, List<Event> events) {
    Optional<Followed> followed =
        sources.all().stream().filter(one -> one.source().equals(source)).findFirst();
    try {
      followed.ifPresentOrElse(one -> filing.file(one, events), () -> filing.close(source));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      unfiled(source, e);
    }
  }

  /** Whoever listens may stumble over one event, and hears of the next. */
  private void tell(Event event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "event " + event.position() + " cannot be told", e);
    }
  }

  /** One page that cannot be filed must not keep the others from being asked about. */
  private static void unfiled(Source source, RuntimeException e) {
    LOG.log(System.Logger.Level.ERROR, source.coverage() + " cannot be filed", e);
  }

  /** A store that cannot be read is told of once, and tried again at each tick. */
  private void tell(RuntimeException e) {
    if (!unread) {
      LOG.log(System.Logger.Level.WARNING, "what is kept cannot be read: {0}", e.toString());
    }
    unread = true;
  }

  private void rest() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = TICK.toNanos();
      while (!woken && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Files nothing any more; the record stays as it is. */
  @Override
  public void close() {
    signal(() -> closed = true);
    try {
      if (thread.isAlive()) {
        boolean _ = thread.join(LONGEST_WAIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
