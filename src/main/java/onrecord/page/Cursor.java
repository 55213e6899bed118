package onrecord.page;

/**
 * Where a page of a timeline begins or ends: at an entry rather than at a number, so that it holds
 * still while entries arrive.
 */
public sealed interface Cursor {
  /** The id of the entry, which is not on the page itself. */
  String entry();

  /** What was published before the entry. */
  record Before(String entry) implements Cursor {}

  /** What was published after the entry. */
  record After(String entry) implements Cursor {}
}
