package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import onrecord.chat.Sends;

/**
 * Sends to chats at the pace that Telegram allows. Each chat keeps its order; what was surely not
 * done is done again, what may have been is not; a chat that shut us out is sent nothing any more.
 * Used by several threads; {@link OutboxThread} sees to it that it goes on.
 */
final class Outbox {
  private static final int FORBIDDEN = 403;
  private static final int GONE = 400;
  private static final int MOST_SHUT = 100_000;
  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  /** Hears of chats. */
  interface Listener {
    /** A group has become another: what is kept of it is to follow. */
    void moved(long from, long to);
  }

  private final InstantSource clock;
  private final Executor threads;
  private final Sends sends;
  private final Listener listener;
  private final Lanes lanes = new Lanes();
  private final Set<Long> shut = new LinkedHashSet<>();
  private final Semaphore changed = new Semaphore(0);
  private int underWay;

  /**
   * @param threads in which what may go is sent
   * @param sends is told of what was sent, and of what was too much
   */
  Outbox(InstantSource clock, Executor threads, Sends sends, Listener listener) {
    this.clock = clock;
    this.threads = threads;
    this.sends = sends;
    this.listener = listener;
  }

  /**
   * Has something sent in its turn.
   *
   * @param request asks Telegram; it is handed the id of the chat, which may be another by then
   * @return what came of it at last
   */
  <T> CompletableFuture<Outcome<T>> send(long chat, LongFunction<Outcome<T>> request) {
    return give(chat, new Parcel<>(Parcel.Kind.ANSWER, request, clock.instant()));
  }

  /**
   * Has something done in its turn with a message that stands in a chat: where the chat becomes
   * another it is given up, as other messages have the same ids there.
   *
   * @return what came of it at last
   */
  <T> CompletableFuture<Outcome<T>> change(long chat, Supplier<Outcome<T>> request) {
    return give(chat, new Parcel<>(Parcel.Kind.CHANGE, same -> request.get(), clock.instant()));
  }

  /**
   * Sends something that has time: whatever others wait for goes first. Waits for what comes of it.
   *
   * @param patience after which it is not begun any more
   */
  <T> Outcome<T> sendAtLeisure(long chat, LongFunction<Outcome<T>> request, Duration patience) {
    Parcel<T> parcel = new Parcel<>(Parcel.Kind.ANNOUNCEMENT, request, clock.instant());
    try {
      return give(chat, parcel).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      boolean _ = parcel.withdraw();
      return parcel.result().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return parcel.withdraw() ? parcel.result().join() : new Outcome.Unknown<>("interrupted");
    }
  }

  private <T> CompletableFuture<Outcome<T>> give(long chat, Parcel<T> parcel) {
    synchronized (this) {
      if (shut.contains(chat)) {
        parcel.end(new Outcome.Refused<>(FORBIDDEN, "shut out before"));
      } else if (!lanes.add(chat, parcel)) {
        parcel.end(new Outcome.Undone<>("too much waits"));
      }
    }
    changed.release();
    return parcel.result();
  }

  /** Sends all that may go now. */
  void pump() {
    Optional<Lanes.Turn> turn = turn();
    while (turn.isPresent()) {
      Lanes.Turn begun = turn.get();
      threads.execute(() -> carryOut(begun, begun.parcel()));
      turn = turn();
    }
  }

  /** The first moment at which something may go, as far as is known now. */
  synchronized Instant next() {
    return lanes.next();
  }

  private synchronized Optional<Lanes.Turn> turn() {
    Optional<Lanes.Turn> turn = lanes.next(clock.instant());
    underWay += turn.isPresent() ? 1 : 0;
    return turn;
  }

  private <T> void carryOut(Lanes.Turn turn, Parcel<T> parcel) {
    Outcome<T> outcome = handed(turn, parcel);
    Optional<Outcome<T>> last = settled(turn, parcel, outcome);
    count(outcome);
    last.ifPresent(parcel::end);
    if (outcome instanceof Outcome.Refused<T>(int _, String _, var to) && to.isPresent()) {
      listener.moved(turn.lane().chat, to.getAsLong());
    }
  }

  /** Whatever is thrown, or the chat would be sent nothing any more. */
  @SuppressWarnings("CatchingThrowable")
  private static <T> Outcome<T> handed(Lanes.Turn turn, Parcel<T> parcel) {
    try {
      return parcel.hand(turn.lane().chat);
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, "sending failed: {0}", e.getClass().getName());
      return new Outcome.Unknown<>(e.getClass().getSimpleName());
    }
  }

  private void count(Outcome<?> outcome) {
    if (outcome.isDone()) {
      sends.sent();
    } else if (outcome instanceof Outcome.Later<?>) {
      sends.throttled();
    }
  }

  /** What is to be handed back; empty where it is tried again. */
  private synchronized <T> Optional<Outcome<T>> settled(
      Lanes.Turn turn, Parcel<T> parcel, Outcome<T> outcome) {
    Instant now = clock.instant();
    underWay--;
    lanes.end(turn, now);
    changed.release();
    return switch (outcome) {
      case Outcome.Done<T> _ -> {
        lanes.welcome();
        yield Optional.of(outcome);
      }
      case Outcome.Later<T>(Duration wait) -> {
        lanes.tooMuch(turn.lane(), now.plus(wait));
        boolean givenUp = parcel.hasTime() || parcel.isStale(now.plus(wait));
        yield again(turn, now.plus(wait), givenUp, outcome);
      }
      case Outcome.Undone<T> _ ->
          again(turn, now.plus(parcel.pause()), parcel.isGivenUp(now), outcome);
      case Outcome.Refused<T> refused -> refused(turn, parcel, refused);
      case Outcome.Unknown<T> _ -> Optional.of(outcome);
    };
  }

  private <T> Optional<Outcome<T>> again(
      Lanes.Turn turn, Instant notBefore, boolean givenUp, Outcome<T> outcome) {
    if (givenUp) {
      return Optional.of(outcome);
    }
    lanes.again(turn, notBefore);
    return Optional.empty();
  }

  private <T> Optional<Outcome<T>> refused(
      Lanes.Turn turn, Parcel<T> parcel, Outcome.Refused<T> refused) {
    if (refused.movedTo().isPresent()) {
      if (parcel.follows()) {
        lanes.again(turn, Instant.MIN);
      }
      move(turn.lane().chat, refused.movedTo().getAsLong());
      return Optional.of((Outcome<T>) refused).filter(any -> !parcel.follows());
    }
    if (refused.code() == FORBIDDEN) {
      shut(turn.lane().chat);
    }
    return Optional.of(refused);
  }

  /** Nothing is sent to a chat any more, until it is opened. */
  synchronized void shut(long chat) {
    shut.add(chat);
    if (shut.size() > MOST_SHUT) {
      shut.remove(shut.iterator().next());
    }
    lanes.clear(chat).forEach(parcel -> parcel.end(new Outcome.Refused<>(FORBIDDEN, "shut out")));
  }

  /** What waits to be sent to a group goes to the one that it has become. */
  synchronized void move(long from, long to) {
    lanes.move(from, to).forEach(parcel -> parcel.end(new Outcome.Refused<>(GONE, "moved")));
  }

  /** Somebody of a chat spoke to us: they hear us too. */
  synchronized void open(long chat) {
    shut.remove(chat);
  }

  /** Waits until something may go, or something changes, but no longer than that. */
  void await(Instant latest) throws InterruptedException {
    Instant next = next();
    Duration left = Duration.between(clock.instant(), next.isBefore(latest) ? next : latest);
    if (changed.tryAcquire(left.toMillis() + 1, TimeUnit.MILLISECONDS)) {
      changed.drainPermits();
    }
  }

  /** Ends the wait. */
  void wake() {
    changed.release();
  }

  /** Whether nothing waits, and nothing is under way. */
  synchronized boolean isEmpty() {
    return lanes.waiting() == 0 && underWay == 0;
  }
}
