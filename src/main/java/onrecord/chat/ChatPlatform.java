package onrecord.chat;

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

  /** Takes up nothing any more, and finishes what it began. */
  @Override
  void close();
}
