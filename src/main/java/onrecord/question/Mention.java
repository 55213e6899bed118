package onrecord.question;

import onrecord.quote.Person;

/**
 * One of the cast, as a question names them.
 *
 * @param person whom it names
 * @param role what the question wants of them
 * @param words as they were typed
 */
public record Mention(Person person, Role role, String words) {
  /** What a question wants of a person. */
  public enum Role {
    /** Their own words are asked for. */
    SPEAKER,
    /** They are asked about. */
    SUBJECT
  }

  public Mention {
    if (words.isBlank()) {
      throw new IllegalArgumentException("mention of " + person.name() + " without words");
    }
  }

  /** The same person in another role. */
  public Mention as(Role other) {
    return new Mention(person, other, words);
  }
}
