package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes what happens on Telegram, by long polling, until it is closed: no exception ends it, and
 * each update is handed on once. A watchdog ends a poll that hangs, and begins again where the
 * thread is gone.
 */
final class Poller implements AutoCloseable {
  /** For how long Telegram holds a poll back while nothing happens. */
  static final Duration WAIT = Duration.ofSeconds(50);

  /** Telegram chooses ids anew where nothing happened for a week. */
  private static final Duration IDS_HOLD = Duration.ofDays(6);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_ENDS = Duration.ofMillis(50);
  private static final int MOST_ENDED = 200;
  private static final int REMEMBERED = 10_000;
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());

  private final Api api;
  private final Consumer<Update> taker;
  private final InstantSource clock;
  private final Pulse pulse;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram watchdog").factory());
  private final SequencedSet<Integer> seen = new LinkedHashSet<>();
  private volatile boolean closed;
  private volatile boolean answered;
  private volatile Thread thread = thread();
  private int offset;
  private Instant lastUpdate = Instant.MIN;
  private Duration pause = FIRST_PAUSE;

  /**
   * @param taker is handed each update, and does not keep it for long
   */
  Poller(Api api, Consumer<Update> taker, InstantSource clock) {
    this.api = api;
    this.taker = taker;
    this.clock = clock;
    this.pulse = new Pulse(clock, WAIT.plus(Api.PATIENCE).multipliedBy(2));
  }

  private Thread thread() {
    return Thread.ofPlatform().daemon().name("telegram poll").unstarted(this::poll);
  }

  void start() {
    thread.start();
    long millis = BETWEEN_LOOKS.toMillis();
    var _ = watchdog.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Whether the last poll went well, and not long ago. */
  boolean isUp() {
    return answered && !closed && !pulse.isLost();
  }

  private void look() {
    if (closed) {
      return;
    }
    if (pulse.isLost()) {
      LOG.log(System.Logger.Level.WARNING, "no poll has come to an end for long: trying anew");
      pulse.beat();
      answered = false;
      api.endPoll();
    }
    if (!thread.isAlive()) {
      LOG.log(System.Logger.Level.WARNING, "polling had ended: beginning again");
      thread = thread();
      thread.start();
    }
  }

  /**
   * As long as it is not known whether Telegram hears us it is not asked to wait. Whatever is
   * thrown, an error of the machine too, costs one poll and no more.
   */
  @SuppressWarnings("CatchingThrowable")
  private void poll() {
    while (!closed) {
      try {
        poll(api.poll(new Updates(offset(), answered ? WAIT : Duration.ZERO)));
      } catch (Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "a poll failed: {0}", e.getClass().getName());
        rest(pause);
      }
    }
  }

  private void poll(Outcome<List<Update>> outcome) {
    answered = outcome.isDone();
    switch (outcome) {
      case Outcome.Done<List<Update>>(List<Update> updates) -> {
        pulse.beat();
        pause = FIRST_PAUSE;
        updates.forEach(this::take);
      }
      case Outcome.Later<List<Update>>(Duration wait) -> rest(wait);
      default -> again(outcome);
    }
  }

  private void again(Outcome<List<Update>> outcome) {
    if (!closed) {
      LOG.log(level(outcome), "polling: {0}", outcome.told());
      rest(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static System.Logger.Level level(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>
        ? System.Logger.Level.WARNING
        : System.Logger.Level.DEBUG;
  }

  /** What the taker throws costs one update and no more. */
  @SuppressWarnings("CatchingThrowable")
  private void take(Update update) {
    offset = update.getUpdateId() + 1;
    lastUpdate = clock.instant();
    if (!isNew(update.getUpdateId())) {
      return;
    }
    try {
      taker.accept(update);
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, "an update failed: {0}", e.getClass().getName());
    }
  }

  private boolean isNew(int id) {
    boolean added = seen.add(id);
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.getFirst());
    }
    return added;
  }

  private int offset() {
    boolean old = lastUpdate.isBefore(clock.instant().minus(IDS_HOLD));
    return old ? 0 : offset;
  }

  private void rest(Duration length) {
    try {
      boolean _ = closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes nothing more. What was taken is not confirmed yet. */
  @Override
  public void close() {
    closed = true;
    closing.countDown();
    watchdog.shutdownNow();
    try {
      endPolls();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Again and again: the next poll may begin just now. */
  private void endPolls() throws InterruptedException {
    for (int i = 0; i < MOST_ENDED; i++) {
      api.endPoll();
      if (thread.join(BETWEEN_ENDS)) {
        return;
      }
    }
  }

  /** Tells Telegram, once it is closed, that all that was taken is done with. */
  void confirm() {
    if (offset() > 0) {
      Outcome<List<Update>> outcome = api.poll(new Updates(offset(), Duration.ZERO));
      LOG.log(System.Logger.Level.DEBUG, "confirmed: {0}", outcome.told());
    }
  }
}
