package onrecord.desk;

import java.time.Duration;
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
    /** None that has been read back so far. */
    NO_SUCH_ENTRY_YET,
    NO_SUCH_COVERAGE,
    /** None of the place. */
    NO_SUCH_WATCH,
    /** As much is watched for as is allowed. */
    TOO_MANY_WATCHES,
    /** It cannot be called here. */
    NO_SUCH_ROLE,
    UNREADABLE_TIME,
    /** The asker's role does not allow it. */
    NOT_ALLOWED,
    /** It is not done at such a place, or on this platform. */
    NOT_HERE,
    /** What was typed for a setting is none of what is allowed. */
    UNREADABLE_SETTING,
    /** What was typed says not when a digest is to come. */
    UNREADABLE_SCHEDULE,
    UNREADABLE_ZONE,
    UNREADABLE_LENGTH,
    /** What was typed says not what a digest does where nothing is new. */
    UNREADABLE_NOTHING,
    /** What was typed is no beginning and end of quiet hours. */
    UNREADABLE_HOURS,
    /** What was typed is no number of posts a day. */
    UNREADABLE_POSTS,
    TOO_MANY_TIMES,
    TOO_MANY_DIGESTS,
    NO_SUCH_DIGEST,
    /** Somebody asks more often than they may. */
    TOO_OFTEN,
    /** Pages are fetched already, for whoever asks or for many others. */
    UNDER_WAY,
    /** Somebody had as many pages tried as they may in a day. */
    SPENT,
    /** As much is followed for people alone with us as is allowed. */
    NO_ROOM,
    /** It is no OPML list, or too long. */
    NO_LIST,
    /** The process is ending. */
    BROKEN_OFF,
    /** What is kept cannot be read or written. */
    STORE_FAILED
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

  static Refused noSuchEntryYet(String id) {
    return new Refused(Problem.NO_SUCH_ENTRY_YET, id, Optional.of(Option.ID));
  }

  static Refused noSuchCoverage(String name) {
    return new Refused(Problem.NO_SUCH_COVERAGE, name, Optional.of(Option.COVERAGE));
  }

  static Refused noSuchWatch(String id) {
    return new Refused(Problem.NO_SUCH_WATCH, id, Optional.of(Option.WATCH));
  }

  static Refused tooManyWatches(int allowed) {
    return new Refused(
        Problem.TOO_MANY_WATCHES, Integer.toString(allowed), Optional.of(Option.QUERY));
  }

  static Refused noSuchRole(String role) {
    return new Refused(Problem.NO_SUCH_ROLE, role, Optional.of(Option.ROLE));
  }

  static Refused notAllowed(String command) {
    return new Refused(Problem.NOT_ALLOWED, command, Optional.empty());
  }

  static Refused notHere(String command) {
    return new Refused(Problem.NOT_HERE, command, Optional.empty());
  }

  static Refused unreadable(Option setting, String typed) {
    return new Refused(Problem.UNREADABLE_SETTING, typed, Optional.of(setting));
  }

  static Refused unreadableSchedule(String typed) {
    return new Refused(Problem.UNREADABLE_SCHEDULE, typed, Optional.of(Option.WHEN));
  }

  static Refused unreadableZone(String typed) {
    return new Refused(Problem.UNREADABLE_ZONE, typed, Optional.of(Option.ZONE));
  }

  static Refused unreadableLength(String typed) {
    return new Refused(Problem.UNREADABLE_LENGTH, typed, Optional.of(Option.LENGTH));
  }

  static Refused unreadableNothing(String typed) {
    return new Refused(Problem.UNREADABLE_NOTHING, typed, Optional.of(Option.NOTHING));
  }

  static Refused unreadableHours(String typed) {
    return new Refused(Problem.UNREADABLE_HOURS, typed, Optional.of(Option.HOURS));
  }

  static Refused unreadablePosts(String typed) {
    return new Refused(Problem.UNREADABLE_POSTS, typed, Optional.of(Option.POSTS));
  }

  static Refused tooManyTimes(int given) {
    return new Refused(Problem.TOO_MANY_TIMES, Integer.toString(given), Optional.of(Option.WHEN));
  }

  static Refused tooManyDigests(int allowed) {
    return new Refused(
        Problem.TOO_MANY_DIGESTS, Integer.toString(allowed), Optional.of(Option.WHEN));
  }

  static Refused noSuchDigest(String id) {
    return new Refused(Problem.NO_SUCH_DIGEST, id, Optional.of(Option.WHEN));
  }

  /** The rest is told in whole seconds. */
  static Refused tooOften(Duration rest) {
    String seconds = Long.toString(rest.plusMillis(999).toSeconds());
    return new Refused(Problem.TOO_OFTEN, seconds, Optional.empty());
  }

  static Refused underWay() {
    return new Refused(Problem.UNDER_WAY, "", Optional.empty());
  }

  /** The rest is told in whole minutes. */
  static Refused spent(Duration rest) {
    String minutes = Long.toString(rest.plusSeconds(59).toMinutes());
    return new Refused(Problem.SPENT, minutes, Optional.empty());
  }

  static Refused noRoom(int allowed) {
    return new Refused(Problem.NO_ROOM, Integer.toString(allowed), Optional.empty());
  }

  static Refused noList() {
    return new Refused(Problem.NO_LIST, "", Optional.empty());
  }

  static Refused brokenOff(String what) {
    return new Refused(Problem.BROKEN_OFF, what, Optional.empty());
  }

  static Refused storeFailed(String command) {
    return new Refused(Problem.STORE_FAILED, command, Optional.empty());
  }

  static Refused unreadableTime(String time) {
    return new Refused(Problem.UNREADABLE_TIME, time, Optional.of(Option.SINCE));
  }
}
