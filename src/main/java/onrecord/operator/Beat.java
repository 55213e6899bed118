package onrecord.operator;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has everything looked at again and again, in a thread of its own. */
public final class Beat implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Beat.class.getName());

  /** Whoever waits for a start wants to know soon. */
  private static final Duration WHILE_STARTING = Duration.ofSeconds(1);

  private final Health health;
  private final Duration every;
  private final Consumer<Report> shown;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("health").factory());
  private boolean told;

  /**
   * Begins with {@link #start}.
   *
   * @param every what lies between two looks
   * @param shown is given each report
   */
  public Beat(Health health, Duration every, Consumer<Report> shown) {
    this.health = health;
    this.every = every;
    this.shown = shown;
  }

  /** Looks now, and from now on. */
  public void start() {
    thread.execute(this::look);
  }

  private void look() {
    try {
      health.look();
      shown.accept(health.report());
      told = false;
    } catch (RuntimeException e) {
      // The report grows old, and says so.
      if (!told) {
        LOG.log(System.Logger.Level.ERROR, "how everything is doing cannot be looked at", e);
      }
      told = true;
    }
    Duration next = health.report().isReady() ? every : WHILE_STARTING;
    try {
      var _ = thread.schedule(this::look, next.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "it was closed");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
