package onrecord.chat;

import java.net.URI;
import java.time.Instant;
import onrecord.digest.Tally;

/** Part of a line, unescaped. */
public sealed interface Piece {
  /**
   * Words of ours, or of a page or a person: a platform escapes both.
   *
   * @param text may hold anything
   * @param style how it stands out
   */
  record Text(String text, Style style) implements Piece {}

  /** A moment, written in the reader's zone. */
  record Time(Instant instant) implements Piece {}

  /**
   * An address that a reader may open.
   *
   * @param address as the page gives it; a platform shows http and https only
   */
  record Link(URI address) implements Piece {}

  /**
   * How much was published when: a picture where a platform shows one, bars of text elsewhere.
   *
   * @param label what the picture shows, in words
   */
  record Bars(Tally tally, String label) implements Piece {}

  /** How text stands out. */
  enum Style {
    PLAIN,
    /** A name, a heading. */
    STRONG,
    /** Small print. */
    FAINT,
    /** What must not be overlooked. */
    ALERT,
    /** What can be typed. */
    COMMAND,
    /** Words that do not stand there any more. */
    REMOVED,
    /** Words that did not stand there before. */
    ADDED
  }

  static Piece plain(String text) {
    return new Text(text, Style.PLAIN);
  }

  static Piece strong(String text) {
    return new Text(text, Style.STRONG);
  }

  static Piece faint(String text) {
    return new Text(text, Style.FAINT);
  }

  static Piece alert(String text) {
    return new Text(text, Style.ALERT);
  }

  static Piece command(String text) {
    return new Text(text, Style.COMMAND);
  }
}
