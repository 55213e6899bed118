package onrecord.quote;

import java.util.Optional;

/**
 * A capitalised name on a line.
 *
 * @param from its first token, titles and roles before the name included
 * @param nameFrom the first token of the name itself
 * @param to the token after its last
 * @param name the name's words without title
 * @param role what the words around it say of whoever bears it
 * @param titled whether a title or role stands directly before it
 * @param gender what title and role tell
 * @param form what the words look like
 */
record Mention(
    int from,
    int nameFrom,
    int to,
    String name,
    Optional<String> role,
    boolean titled,
    Gender gender,
    Form form) {
  /** What a name looks like by its own words. */
  enum Form {
    /** Two words or more, the first a known given name or a title before it. */
    PERSON,
    /** Two words or more, of which nothing is known. */
    UNSURE,
    /** One word. */
    SINGLE,
    /** A word of it marks a body. */
    BODY,
    /** A country, a city, a state. */
    PLACE
  }

  boolean mayBePerson() {
    return form == Form.PERSON || form == Form.UNSURE || form == Form.SINGLE;
  }
}
