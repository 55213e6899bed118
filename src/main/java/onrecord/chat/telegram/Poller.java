package onrecord.chat.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes what happens on Telegram, by long polling, until it is closed: no exception ends it, and
 * each update is handed on once. Telegram hears that it is done with one when it is, and not when
 * it was taken. A watchdog ends a poll that hangs, and begins again where the thread is gone.
 */
final class Poller implements AutoCloseable {
  /** For how long Telegram holds a poll back while nothing happens. */
  static final Duration WAIT = Duration.ofSeconds(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_ENDS = Duration.ofMillis(50);
  private static final int MOST_ENDED = 200;

  /** While something is under way the updates from there on are handed out at once, again. */
  private static final Duration FIRST_LULL = Duration.ofMillis(20);

  private static final Duration LONGEST_LULL = Duration.ofMillis(250);
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());

  private final Api api;
  private final Taker taker;
  private final Handled handled;
  private final Pulse pulse;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram watchdog").factory());
  private volatile boolean closed;
  private volatile boolean answered;
  private volatile Thread thread = thread();
  private final Pace pace;
  private Duration pause;
  private Duration lull = FIRST_LULL;

  /** Takes updates up. */
  @FunctionalInterface
  interface Taker {
    /**
     * Is handed an update, and does not keep it for long.
     *
     * @param handling is told when the update is done with
     */
    void take(Update update, Handling handling);
  }

  /**
   * How long it rests.
   *
   * @param pause after the first poll that failed; after more in a row longer, up to half a minute
   * @param look between two looks of the watchdog
   */
  record Pace(Duration pause, Duration look) {
    static final Pace USUAL = new Pace(Duration.ofMillis(100), Duration.ofSeconds(5));
  }

  /**
   * @param handled what is done with already, and what is from now on
   */
  Poller(Api api, Taker taker, Handled handled, InstantSource clock, Pace pace) {
    this.pace = pace;
    this.pause = pace.pause();
    this.api = api;
    this.taker = taker;
    this.handled = handled;
    this.pulse = new Pulse(clock, WAIT.plus(Api.PATIENCE).multipliedBy(2));
  }

  private Thread thread() {
    return Thread.ofPlatform().daemon().name("telegram poll").unstarted(this::poll);
  }

  void start() {
    thread.start();
    long millis = pace.look().toMillis();
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
        boolean waits = answered && handled.isIdle();
        poll(api.poll(new Updates(handled.offset(), waits ? WAIT : Duration.ZERO)));
      } catch (Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "a poll failed: {0}", e.getClass().getName());
        rest(pause);
      }
    }
  }

  private void poll(Outcome<List<Update>> outcome) throws InterruptedException {
    answered = outcome.isDone();
    switch (outcome) {
      case Outcome.Done<List<Update>>(List<Update> updates) -> {
        pulse.beat();
        pause = pace.pause();
        took(updates.stream().filter(this::take).count());
      }
      case Outcome.Later<List<Update>>(Duration wait) -> rest(wait);
      default -> again(outcome);
    }
  }

  private void again(Outcome<List<Update>> outcome) {
    if (!closed) {
      LOG.log(level(outcome), "polling: {0}", outcome.told());
      rest(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static System.Logger.Level level(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>
        ? System.Logger.Level.WARNING
        : System.Logger.Level.DEBUG;
  }

  /**
   * What the taker throws costs one update and no more.
   *
   * @return whether it was new
   */
  @SuppressWarnings("CatchingThrowable")
  private boolean take(Update update) {
    if (!handled.isNew(update.getUpdateId())) {
      return false;
    }
    Handling handling = new Handling(handled, update.getUpdateId());
    try {
      taker.take(update, handling);
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, "an update failed: {0}", e.getClass().getName());
      handling.end();
    }
    return true;
  }

  /** What is under way may soon be done with, and then the next poll can wait. */
  private void took(long fresh) throws InterruptedException {
    lull = fresh > 0 ? FIRST_LULL : shorter(lull.multipliedBy(2), LONGEST_LULL);
    handled.awaitIdle(closed ? Duration.ZERO : lull);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
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
      if (thread.getState() == Thread.State.NEW || thread.join(BETWEEN_ENDS)) {
        return;
      }
    }
  }

  /** Tells Telegram, once it is closed, what of all that was taken is done with. */
  void confirm() {
    int offset = handled.offset();
    if (offset > 0) {
      Outcome<List<Update>> outcome = api.poll(new Updates(offset, Duration.ZERO));
      LOG.log(System.Logger.Level.DEBUG, "confirmed: {0}", outcome.told());
    }
  }
}
