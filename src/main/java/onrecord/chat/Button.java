package onrecord.chat;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A button under a message.
 *
 * @param act what it does
 * @param label in the language of the message, at most 80 characters
 * @param payload what a platform hands back when it is pressed: at most 64 letters, digits, "-" and
 *     "_", which mean nothing to it
 */
public record Button(Act act, String label, String payload) {
  /** What a button does. */
  public enum Act {
    /** Shows the next page in place of this one. */
    MORE('m'),
    /** The answer is right. */
    RIGHT('r'),
    /** The words are somebody else's. */
    WRONG_SPEAKER('w'),
    /** The words are of another time than was asked about. */
    WRONG_TIME('t'),
    /** The words do not answer. */
    NOT_AN_ANSWER('n'),
    /** Posts what one alone sees for everybody. */
    SHARE('s'),
    /** Asks the same of one who may have been meant. */
    CHOICE('c'),
    /** Removes the message. */
    DISMISS('d');

    private final char letter;

    Act(char letter) {
      this.letter = letter;
    }

    /** Stands for it in payloads. */
    byte letter() {
      return (byte) letter;
    }

    static Optional<Act> of(byte letter) {
      return Stream.of(values()).filter(act -> act.letter() == letter).findFirst();
    }

    /** Whether it says how good an answer is. */
    public boolean isFeedback() {
      return switch (this) {
        case RIGHT, WRONG_SPEAKER, WRONG_TIME, NOT_AN_ANSWER -> true;
        case MORE, SHARE, CHOICE, DISMISS -> false;
      };
    }
  }

  private static final int LONGEST_LABEL = 80;
  private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public Button {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException(
          "button \"" + label + "\": a label has 1 to " + LONGEST_LABEL + " characters");
    }
    if (!PAYLOAD.matcher(payload).matches()) {
      throw new IllegalArgumentException(
          "button \"" + label + "\": a payload has 1 to 64 letters, digits, - and _");
    }
  }
}
