package onrecord.chat.telegram;

import java.net.URI;
import java.time.Instant;

/**
 * How characters are shown, from the outside in.
 *
 * @param quote whether they stand among words of the record
 * @param tie what they are tied to
 * @param face how they stand out
 */
record Look(Quote quote, Tie tie, Face face) {
  static final Look PLAIN = new Look(Quote.NONE, new Tie.None(), Face.PLAIN);

  /** Words of the record are set off; longer ones are folded until somebody opens them. */
  enum Quote {
    NONE("", ""),
    SHOWN("<blockquote>", "</blockquote>"),
    FOLDED("<blockquote expandable>", "</blockquote>");

    final String begins;
    final String ends;

    Quote(String begins, String ends) {
      this.begins = begins;
      this.ends = ends;
    }
  }

  /** What a reader comes to, or is shown instead. */
  sealed interface Tie {
    record None() implements Tie {}

    /** An address, in ASCII. */
    record To(URI address) implements Tie {}

    /** A moment, which each reader sees in their own zone. */
    record At(Instant moment) implements Tie {}
  }

  /** The one tag around characters. */
  enum Face {
    PLAIN(""),
    BOLD("b"),
    STRUCK("s"),
    UNDERLINED("u"),
    /** It can be copied by a touch. */
    CODE("code"),
    /** A command by itself: Telegram finds it and sends it by a touch. */
    TOUCHED("");

    final String tag;

    Face(String tag) {
      this.tag = tag;
    }
  }

  Look in(Quote other) {
    return new Look(other, tie, face);
  }

  Look with(Face other) {
    return new Look(quote, tie, other);
  }

  Look tied(Tie other) {
    return new Look(quote, other, face);
  }

  /** Whether Telegram would find links, names and commands among these characters. */
  boolean isSearched() {
    return tie instanceof Tie.None && (face != Face.CODE && face != Face.TOUCHED);
  }

  /** Whether they carry a mark of their own, besides the quote in which they stand. */
  boolean isMarked() {
    return !(tie instanceof Tie.None) || face != Face.PLAIN;
  }

  /** Whether it means something only as a whole. */
  boolean isWhole() {
    return !isSearched();
  }
}
