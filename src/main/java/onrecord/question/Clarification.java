package onrecord.question;

import java.util.List;
import onrecord.quote.Person;

/**
 * Words of a question that stand about equally well for several of the cast: whom they mean is to
 * be asked. The question was read as if they meant the first.
 *
 * @param words as they name people, without an article and a possessive s ("Brandt", "minister")
 * @param choices two to {@link #MOST}, the likeliest first
 */
public record Clarification(String words, List<Choice> choices) {
  /** More are no short question. */
  public static final int MOST = 4;

  /**
   * One of those who may be meant.
   *
   * @param question the same question asked of this person, which reads by itself
   */
  public record Choice(Person person, String question) {}

  public Clarification {
    choices = List.copyOf(choices);
    if (choices.size() < 2 || choices.size() > MOST) {
      throw new IllegalArgumentException(
          choices.size() + " choices for \"" + words + "\": allowed are 2 to " + MOST);
    }
  }
}
