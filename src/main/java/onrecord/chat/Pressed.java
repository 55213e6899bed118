package onrecord.chat;

/**
 * What comes of a pressed button. A platform does it, and says so where something is settled by
 * that alone.
 */
public sealed interface Pressed {
  /** The message shows something else now; {@link Talk#stands} is told if it takes other ids. */
  record Changed(Post post, Shown shown) implements Pressed {}

  /** The message is to be deleted; once it is, {@link Talk#removed} is to be told. */
  record Removed(Post post) implements Pressed {}

  /** Whoever pressed it, and nobody else, is told something; the message stays. */
  record Told(Shown shown) implements Pressed {}

  /**
   * Something is to be posted for everybody at the place; the message stays. Once it is, {@link
   * Talk#posted} is to be told, and {@link Talk#unposted} where it cannot be.
   */
  record Shared(Draft draft) implements Pressed {}

  /**
   * A question is answered, in a message of its own for whom the draft says; the message stays.
   * Once it is posted, {@link Talk#posted} is to be told.
   */
  record Answered(Draft draft) implements Pressed {}
}
