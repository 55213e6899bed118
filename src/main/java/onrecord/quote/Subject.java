package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * The words that a cue makes the source of what is said.
 *
 * @param from its first token
 * @param to the token after its last; equal to {@code from} where it is implied
 * @param mention the name that is its head, or null
 */
record Subject(Kind kind, int from, int to, @Nullable Mention mention) {
  /** What a subject is made of. */
  enum Kind {
    NAME,
    PRONOUN,
    /** "who", with the name before it where there is one. */
    RELATIVE,
    /** Common nouns: "a spokesman for the company". */
    PHRASE,
    /** None of its own: that of the clause before. */
    IMPLIED
  }

  static Subject implied(int at) {
    return new Subject(Kind.IMPLIED, at, at, null);
  }

  static Subject name(Mention mention) {
    return new Subject(Kind.NAME, mention.from(), mention.to(), mention);
  }

  static Subject pronoun(int at) {
    return new Subject(Kind.PRONOUN, at, at + 1, null);
  }

  static Subject phrase(int from, int to) {
    return new Subject(Kind.PHRASE, from, to, null);
  }

  boolean isImplied() {
    return kind == Kind.IMPLIED;
  }
}
