package onrecord.follow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import onrecord.follow.Polled.Result;

/**
 * Asks each source when it is due, several at once, for as long as it is open. Several processes
 * may do so over one store: each poll is one process's.
 */
final class Poller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());

  /** Longer than a visit takes that has to wait for others of its host. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** Most of them may wait for one slow host, which answers one at a time. */
  private static final int AT_ONCE = 1_000;

  private final Sources sources;
  private final Visitor visitor;
  private final Poll poll;
  private final InstantSource clock;
  private final Duration tick;
  private final String process;
  private final Listener listener;
  private final Consumer<Polled> polled;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService visits =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("visit ", 0).factory());
  private final Thread thread = Thread.ofPlatform().name("poller").daemon().unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private boolean woken;
  private volatile boolean closed;
  private volatile boolean unkept;

  /**
   * @param listener is told right after events were kept
   * @param polled is told of each poll
   */
  Poller(
      Sources sources,
      Visitor visitor,
      Poll poll,
      InstantSource clock,
      FollowSettings settings,
      Listener listener,
      Consumer<Polled> polled) {
    this.sources = sources;
    this.visitor = visitor;
    this.poll = poll;
    this.clock = clock;
    this.process = settings.process();
    this.tick = settings.tick();
    this.listener = listener;
    this.polled = polled;
  }

  void start() {
    thread.start();
  }

  /** Looks for sources that are due now, without waiting for the next tick. */
  void wakeUp() {
    lock.lock();
    try {
      woken = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (!closed) {
        claimAll();
        rest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void claimAll() throws InterruptedException {
    boolean more = true;
    while (more && !closed) {
      free.acquire();
      Optional<Followed> due = claim();
      more = due.isPresent();
      if (more) {
        begin(due.get());
      } else {
        free.release();
      }
    }
  }

  private void begin(Followed due) {
    try {
      visits.execute(() -> visit(due));
    } catch (RejectedExecutionException e) {
      // It is closing; whoever polls next waits for the lease.
      free.release();
    }
  }

  private Optional<Followed> claim() {
    try {
      return sources.claim(process, clock.instant(), LEASE);
    } catch (UncheckedIOException e) {
      unkept(e);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "no source can be taken", e);
      return Optional.empty();
    }
  }

  private void visit(Followed followed) {
    long began = System.nanoTime();
    Result result = Result.FAILED;
    try {
      Visit visit =
          visitor.visit(
              followed.source(),
              followed.standing().validators(),
              followed.standing().lastRead().isEmpty());
      boolean happened = poll.keep(followed, visit);
      result = Polled.result(visit, happened);
      unkept = false;
      if (happened) {
        listener.kept();
      }
    } catch (UncheckedIOException e) {
      unkept(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // Another process took it up meanwhile, and has kept how it stands.
      LOG.log(System.Logger.Level.WARNING, "{0}: {1}", followed.source().coverage(), e);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, followed.source().coverage() + " cannot be taken up", e);
      failed(followed, e);
    } finally {
      free.release();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      polled.accept(new Polled(followed.source(), result, clock.instant(), took));
    }
  }

  /** It is asked less and less often, and its followers are told, as of any page in trouble. */
  private void failed(Followed followed, RuntimeException why) {
    try {
      String reason = "what it shows cannot be taken up (" + why + ")";
      if (poll.keep(followed, new Visit.Failed(reason, Optional.empty()))) {
        listener.kept();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, followed.source().coverage() + " cannot be kept", e);
    }
  }

  /**
   * A store that is full is full at each poll: it is told once, and polled again when it is due.
   */
  private void unkept(UncheckedIOException e) {
    if (!unkept) {
      LOG.log(System.Logger.Level.WARNING, "what was polled cannot be kept: {0}", e.getMessage());
    }
    unkept = true;
  }

  private void rest() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = tick.toNanos();
      while (!woken && !closed && left > 0) {
        left = wake.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the visits that are under way, a short while. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    visits.shutdownNow();
    try {
      boolean ended = visits.awaitTermination(2, TimeUnit.SECONDS);
      if (!ended) {
        LOG.log(System.Logger.Level.DEBUG, "visits are still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
