package onrecord.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person typed, as it was understood.
 *
 * @param text as typed, without control characters, at most {@link Typed#MAX_CHARACTERS} characters
 * @param kind what kind of answer is wanted
 * @param expected what the answer must hold
 * @param people those of the cast that it names or means, whose words are asked for first
 * @param strangers people it asks for whom the cast does not hold, as typed
 * @param topic the words that it is about, in order, in lower case; names of people asked about are
 *     among them, the speaker's is not
 * @param phrases what stood in quotation marks
 * @param window when the answer was published
 * @param recent whether the newest answer is the right one ("latest", "still", "yet")
 * @param followUp whether it leans on an earlier question
 * @param resolved the question as it reads by itself, for a sentence vector: the earlier question's
 *     words are in it where it leans on them
 * @param shown where it leans on an earlier question: what was shown for that, best first
 * @param within the one entry it asks of ("in that last one", "when was that")
 * @param language the language it is in, where its words tell
 * @param clarification what is to be asked about whom it means
 */
public record Question(
    String text,
    Kind kind,
    Expected expected,
    List<Mention> people,
    List<String> strangers,
    List<String> topic,
    List<String> phrases,
    Optional<Window> window,
    boolean recent,
    boolean followUp,
    String resolved,
    List<Cited> shown,
    Optional<Cited> within,
    Optional<Locale> language,
    Optional<Clarification> clarification) {
  /** What kind of answer is wanted. */
  public enum Kind {
    /** What somebody said. */
    STATEMENT,
    /** What somebody thinks: a view, a reaction, a position. */
    VIEW,
    /** What, which or how. */
    FACT,
    YES_NO,
    WHO,
    /** Who somebody is or what something is. */
    DEFINITION,
    WHERE,
    WHEN,
    /** A number: how many, how much, how long. */
    HOW_MANY,
    WHY,
    /** The newest on something or on everything. */
    LATEST,
    /** An account of something or of everything. */
    ROUND_UP,
    /** Whatever was published in a window. */
    PERIOD,
    /** No question that can be read: empty, a greeting, gibberish, another language. */
    NONE
  }

  /** What an answer must hold to be one. */
  public enum Expected {
    PERSON,
    PLACE,
    TIME,
    NUMBER,
    MONEY,
    PERCENT,
    DURATION,
    DISTANCE,
    REASON,
    YES_NO,
    STATEMENT,
    ANY
  }

  public Question {
    people = List.copyOf(people);
    strangers = List.copyOf(strangers);
    topic = List.copyOf(topic);
    phrases = List.copyOf(phrases);
    shown = List.copyOf(shown);
  }

  /** Whose own words are asked for, those named first coming first. */
  public List<Mention> speakers() {
    return people.stream().filter(m -> m.role() == Mention.Role.SPEAKER).toList();
  }

  /** The first whose words are asked for, else the first who is asked about. */
  public Optional<Mention> main() {
    return speakers().stream().findFirst().or(() -> people.stream().findFirst());
  }
}
