package onrecord.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.digest.Timetable;
import org.jdbi.v3.core.Handle;

/**
 * A timetable that db-scheduler keeps: it gives what is due to one process at a time, and to
 * another where that one ends. It moves the time of what it gives anew, so that its times tell
 * nobody what was done.
 */
final class KeptTimetable implements Timetable {
  /** All rows are of this task. */
  private static final String TASK = "ring";

  private static final System.Logger LOG = System.getLogger(KeptTimetable.class.getName());
  private static final int THREADS = 2;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** A process of which nothing was heard for four heartbeats has ended. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int HEARTBEATS = 4;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Database database;
  private final InstantSource clock;
  private final Duration betweenLooks;
  private final AtomicBoolean inTrouble = new AtomicBoolean();
  private Optional<Scheduler> started = Optional.empty();

  KeptTimetable(Database database, InstantSource clock) {
    this(database, clock, BETWEEN_LOOKS);
  }

  KeptTimetable(Database database, InstantSource clock, Duration betweenLooks) {
    this.database = database;
    this.clock = clock;
    this.betweenLooks = betweenLooks;
  }

  private Scheduler scheduler(Bell bell) {
    return builder(bell)
        .tableName("timetable")
        .jdbcCustomization(new TimesAsNumbers())
        .schedulerName(new SchedulerName.Fixed("onrecord"))
        .clock(clock::instant)
        .threads(THREADS)
        .executorService(Executors.newFixedThreadPool(THREADS, daemons("timetable")))
        .dueExecutor(Executors.newSingleThreadExecutor(daemons("timetable-due")))
        .housekeeperExecutor(Executors.newScheduledThreadPool(1, daemons("timetable-beat")))
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(HEARTBEATS)
        .shutdownMaxWait(LAST_WORDS)
        .addSchedulerListener(new Listening())
        .build();
  }

  private Task<Void> task(Bell bell) {
    return Tasks.custom(TASK, Void.class)
        .onFailure((done, then) -> then.reschedule(done, clock.instant().plus(AGAIN)))
        .onDeadExecution((done, then) -> then.reschedule(done, clock.instant()))
        .execute((instance, context) -> ring(bell, instance.getId()));
  }

  /**
   * It waits by a clock that nobody sets: by another it would wait until that one is right again.
   */
  private SchedulerBuilder builder(Bell bell) {
    return new SchedulerBuilder(database.source(), List.of(task(bell))) {
      @Override
      protected Waiter buildWaiter() {
        return new Waiter(betweenLooks, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
      }
    };
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  @Override
  public void set(String name, Instant due) {
    database.change(handle ->
        handle.execute(
            "INSERT INTO timetable (task_name, task_instance, execution_time, picked, version)"
                + " VALUES (?, ?, ?, FALSE, 1) ON CONFLICT DO NOTHING",
            TASK,
            name,
            TimesAsNumbers.number(due)));
  }

  @Override
  public synchronized void start(Bell bell) {
    Scheduler scheduler = scheduler(bell);
    scheduler.start();
    started = Optional.of(scheduler);
  }

  private CompletionHandler<Void> ring(Bell bell, String name) {
    return heard(bell, name)
        .<CompletionHandler<Void>>map(
            wait -> (done, then) -> then.reschedule(done, clock.instant().plus(wait)))
        .orElseGet(OnCompleteRemove::new);
  }

  private static Optional<Duration> heard(Bell bell, String name) {
    try {
      return bell.ring(name);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "what is due is tried again: {0}", e.toString());
      return Optional.of(AGAIN);
    }
  }

  /** Nothing rings any more whose name begins so; what rings at this moment ends by itself. */
  static void forget(Handle handle, String beginning) {
    handle.execute(
        "DELETE FROM timetable WHERE task_instance LIKE ? AND NOT picked", beginning + "/%");
  }

  /** A process that was killed does nothing any more: what it had picked need not wait. */
  static void endPicks(Handle handle) {
    handle.execute("UPDATE timetable SET picked = FALSE, version = version + 1 WHERE picked");
  }

  @Override
  public synchronized void close() {
    started.ifPresent(Scheduler::stop);
    started = Optional.empty();
  }

  /**
   * Tells once that the timetable cannot be read or written, and not every time that it was tried.
   */
  private final class Listening extends AbstractSchedulerListener {
    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      switch (type) {
        case UNEXPECTED_ERROR -> trouble();
        case RAN_EXECUTE_DUE -> inTrouble.set(false);
        default -> {}
      }
    }
  }

  private void trouble() {
    if (!inTrouble.getAndSet(true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the timetable cannot be read or written; it is tried again");
    }
  }
}
