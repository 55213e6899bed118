package onrecord.follow;

import onrecord.coverage.Entry;

/** What happened to a source, or to an entry of it. */
public sealed interface Change {
  /** It happened to an entry. */
  sealed interface OfEntry extends Change {
    /** The entry as it stands now; of a withdrawn one, as it stood last. */
    Entry entry();
  }

  /**
   * An entry is new, or is back after it was withdrawn.
   *
   * @param atFirstRead whether it stood there before the source was followed: nobody is told of it
   */
  record Added(Entry entry, boolean atFirstRead) implements OfEntry {}

  /**
   * The words of an entry changed.
   *
   * @param entry the new version
   */
  record Corrected(Entry before, Entry entry) implements OfEntry {}

  /** An entry changed in something else than its words: a picture, a byline, a flag. */
  record Amended(Entry entry) implements OfEntry {}

  /** An entry was taken off the page. */
  record Withdrawn(Entry entry) implements OfEntry {}

  /** The source is followed from now on. */
  record Opened() implements Change {}

  /** The source is not followed any more. */
  record Closed() implements Change {}

  /** What the page says of itself is known, or has changed: its title, its publisher. */
  record Retitled() implements Change {}

  /** It cannot be read any more; told once, not at each try. */
  record Failing(String reason) implements Change {}

  /** It can be read again. */
  record Recovered() implements Change {}
}
