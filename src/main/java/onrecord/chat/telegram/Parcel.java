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

  /** Whether it goes to the group that the chat has become, too: there ids name other messages. */
  final boolean follows;

  private final LongFunction<Outcome<T>> request;
  private final Instant given;
  private final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
  private int tries;

  /**
   * @param follows whether it goes to the group that the chat has become, too
   * @param request asks Telegram, for the chat of that id
   */
  Parcel(boolean follows, LongFunction<Outcome<T>> request, Instant given) {
    this.follows = follows;
    this.request = request;
    this.given = given;
  }

  CompletableFuture<Outcome<T>> result() {
    return result;
  }

  /** Tries once. */
  Outcome<T> hand(long chat) {
    tries++;
    return request.apply(chat);
  }

  /** For how long to rest after a try that failed. */
  Duration pause() {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
  }

  boolean isGivenUp(Instant now) {
    return tries >= MOST_TRIES || isStale(now);
  }

  boolean isStale(Instant now) {
    return given.plus(GOOD_FOR).isBefore(now);
  }

  void end(Outcome<T> outcome) {
    result.complete(outcome);
  }
}
