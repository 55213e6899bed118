package onrecord.chat;

/** What comes of a pressed button. */
public sealed interface Pressed {
  /** The message shows something else now. */
  record Changed(Shown shown) implements Pressed {}

  /**
   * The message is to be deleted.
   *
   * @param messageId as the platform gave it
   */
  record Removed(String messageId) implements Pressed {}

  /** Whoever pressed it, and nobody else, is told something; the message stays. */
  record Told(Shown shown) implements Pressed {}

  /** Something is to be posted for everybody at the place; the message stays. */
  record Shared(Draft draft) implements Pressed {}
}
