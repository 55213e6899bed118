package onrecord.desk;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.place.Account;
import onrecord.place.Tenant;

/**
 * All that is kept of people, wherever it is kept: to show it to them, to erase it. Used by several
 * threads at once; each method is all or nothing, and what cannot be read or erased throws {@link
 * UncheckedIOException}.
 */
public interface Traces {
  /** How long our messages and the questions that they answer are kept. */
  Duration MESSAGES_KEPT = Duration.ofDays(30);

  /** How long it is kept what people think of answers, with the questions. */
  Duration FEEDBACK_KEPT = Duration.ofDays(90);

  /**
   * Something that is kept of somebody.
   *
   * @param at when it came about; empty where that is not kept
   * @param words what it is
   */
  record Trace(Kind kind, Optional<Instant> at, String words) {
    /** What is kept. */
    public enum Kind {
      /** What they chose with /settings. */
      SETTING,
      /** What they asked, with the message that answered it. */
      MESSAGE,
      /** What they think of an answer, or others of an answer to them. */
      FEEDBACK,
      /** A digest, or quiet hours, where they are alone with us. */
      DIGEST,
      /** A query that stands where they are alone with us. */
      WATCH,
      /** A page that is followed where they are alone with us. */
      SOURCE,
      /** That they asked something just now, to understand a follow-up. */
      CONVERSATION
    }
  }

  /** All that is kept of a person, also where they are alone with us. */
  List<Trace> of(Account person);

  /**
   * Erases all that is kept of a person; of where they are alone with us, all.
   *
   * @return how many things were erased
   */
  int erase(Account person);

  /**
   * Erases all that is kept of a tenant, with what it followed.
   *
   * @return how many things were erased
   */
  int erase(Tenant tenant);

  /**
   * A tenant is called otherwise from now on; what the new name has already stays. Messages of ours
   * do not follow, as their ids are others' there: they are forgotten.
   */
  void move(Tenant from, Tenant to);
}
