package onrecord.chat;

import java.time.Instant;

/**
 * A platform on which people ask: it hands what they type and press to {@link Talk}, and shows what
 * comes of it in its own way. Used by several threads at once.
 */
public interface ChatPlatform extends AutoCloseable {
  /** As its tenants have it ("discord"). */
  String name();

  /** Talks from now on, until it is closed; returns before it is connected. */
  void start(Talk talk);

  /** Whether it is connected at this moment. */
  boolean isUp();

  /**
   * Shows something else in place of what a message of ours shows; one that is gone, or may not be
   * edited, stays as it is. It may be done later.
   */
  void edit(Post post, Shown shown);

  /**
   * Forgets what it remembers of somebody who has all of it erased.
   *
   * @param person as the platform knows them
   */
  default void forget(String person) {}

  /**
   * Posts something that nobody asked for, when those who did ask are served. Waits until its fate
   * is known: a minute and a half at most.
   */
  Fate post(Outgoing outgoing);

  /**
   * Finds out what became of something that a process began to post, maybe another one, and of
   * which it does not know the end: posts it where that cannot be seen twice, and looks for it
   * where it can be found. Waits as long as {@link #post}.
   *
   * @param since when it was begun
   */
  Fate settle(Outgoing outgoing, Instant since);

  /**
   * Whether it can find out what became of something. Where it cannot, one goes out at a time: it
   * may be lost, or be a doubt for good, if this process ends.
   */
  default boolean settlesDoubts() {
    return false;
  }

  /** Takes up nothing any more, and finishes what it began. */
  @Override
  void close();
}
