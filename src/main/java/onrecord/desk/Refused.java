package onrecord.desk;

import java.util.Optional;

/**
 * It could not be done, and why.
 *
 * @param problem what went wrong
 * @param given the words that were not understood, empty where some are missing
 * @param option what they were given for, or what is missing
 */
public record Refused(Problem problem, String given, Optional<Option> option) implements Reply {
  /** What went wrong. */
  public enum Problem {
    UNKNOWN_COMMAND,
    MISSING_OPTION,
    NO_SUCH_ENTRY,
    UNREADABLE_TIME
  }

  static Refused unknown(String command) {
    return new Refused(Problem.UNKNOWN_COMMAND, command, Optional.empty());
  }

  static Refused missing(Option option) {
    return new Refused(Problem.MISSING_OPTION, "", Optional.of(option));
  }

  static Refused noSuchEntry(String id) {
    return new Refused(Problem.NO_SUCH_ENTRY, id, Optional.of(Option.ID));
  }

  static Refused unreadableTime(String time) {
    return new Refused(Problem.UNREADABLE_TIME, time, Optional.of(Option.SINCE));
  }
}
