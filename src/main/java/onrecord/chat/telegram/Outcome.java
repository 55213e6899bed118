package onrecord.chat.telegram;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What came of a request to Telegram. Nothing in it holds the token.
 *
 * @param <T> what Telegram hands back
 */
sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T result) implements Outcome<T> {}

  /**
   * It was not done: too much was asked (429).
   *
   * @param pause for how long nothing more is to be asked
   */
  record Later<T>(Duration pause) implements Outcome<T> {}

  /**
   * It was not done, and will not be.
   *
   * @param code as in HTTP; 0 if it did not get so far
   * @param why in Telegram's words
   * @param movedTo the chat that the chat has become
   */
  record Refused<T>(int code, String why, OptionalLong movedTo) implements Outcome<T> {
    Refused(int code, String why) {
      this(code, why, OptionalLong.empty());
    }
  }

  /** It was surely not done, and may be the next time. */
  record Undone<T>(String why) implements Outcome<T> {}

  /** It was sent, and nobody knows what came of it. */
  record Unknown<T>(String why) implements Outcome<T> {}

  /** Whether it was done. */
  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** In a few words, for the log. */
  default String told() {
    return switch (this) {
      case Done<T> _ -> "done";
      case Later<T>(Duration wait) -> "too much was asked, wait " + wait.toSeconds() + " s";
      case Refused<T>(int code, String why, OptionalLong _) -> "refused, " + code + ": " + why;
      case Undone<T>(String why) -> "not done: " + why;
      case Unknown<T>(String why) -> "not known: " + why;
    };
  }
}
