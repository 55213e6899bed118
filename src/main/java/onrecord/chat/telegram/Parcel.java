package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/**
 * Something on its way to a chat.
 *
 * @param <T> what Telegram hands back for it
 */
final class Parcel<T> {
  /** Then whoever waited for it has gone on. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MOST_TRIES = 8;

  private static final String NO_TURN = "there was no turn for it in time";

  /** What it is to the chat. */
  enum Kind {
    /** Somebody waits for it. */
    ANSWER,
    /** Something becomes of a message that stands there. */
    CHANGE,
    /** Nobody waits for it. */
    ANNOUNCEMENT
  }

  private final Kind kind;
  private final LongFunction<Outcome<T>> request;
  private final Instant given;
  private final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
  private int tries;
  private boolean inHands;
  private volatile boolean late;

  /**
   * @param request asks Telegram, for the chat of that id
   */
  Parcel(Kind kind, LongFunction<Outcome<T>> request, Instant given) {
    this.kind = kind;
    this.request = request;
    this.given = given;
  }

  /** Whether it goes to the group that the chat has become, too: there ids name other messages. */
  boolean follows() {
    return kind != Kind.CHANGE;
  }

  /** Whether all go first that have none. */
  boolean hasTime() {
    return kind == Kind.ANNOUNCEMENT;
  }

  CompletableFuture<Outcome<T>> result() {
    return result;
  }

  /** Tries once. */
  Outcome<T> hand(long chat) {
    tries++;
    synchronized (this) {
      if (late) {
        return new Outcome.Undone<>(NO_TURN);
      }
      inHands = true;
    }
    return request.apply(chat);
  }

  /** It was surely not done, and waits for its next turn. */
  synchronized void rest() {
    inHands = false;
  }

  /**
   * It is not tried again.
   *
   * @return whether it was surely not done, which is what comes of it then
   */
  synchronized boolean withdraw() {
    late = true;
    return !inHands && result.complete(new Outcome.Undone<>(NO_TURN));
  }

  /** For how long to rest after a try that failed. */
  Duration pause() {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
  }

  boolean isGivenUp(Instant now) {
    return tries >= MOST_TRIES || isStale(now);
  }

  boolean isStale(Instant now) {
    return late || given.plus(GOOD_FOR).isBefore(now);
  }

  void end(Outcome<T> outcome) {
    result.complete(outcome);
  }
}
