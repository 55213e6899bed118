package onrecord.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.answer.Rebuilding;
import onrecord.digest.Digest;
import onrecord.digest.Restraints;
import onrecord.digest.Slot;
import onrecord.digest.StandingDigest;
import onrecord.quote.Person;
import onrecord.reader.Reading;
import onrecord.watch.Finding;
import onrecord.watch.Misread;
import onrecord.watch.Watch;

/** What is to be said, before it is laid out. */
public sealed interface Reply
    permits Reply.Answered,
        Reply.Entries,
        Reply.Digested,
        Reply.Whole,
        Reply.Voices,
        Reply.Guide,
        Reply.Sources,
        Reply.State,
        Reply.Begun,
        Reply.Ended,
        Reply.Changes,
        Reply.Exported,
        Reply.Imported,
        Reply.Chosen,
        Reply.Plans,
        Reply.Restrained,
        Reply.Watching,
        Reply.Watched,
        Reply.Unwatched,
        Reply.Reasons,
        Reply.Misunderstood,
        Reply.Caught,
        Reply.Privacy,
        Reply.Disclosed,
        Reply.Erased,
        Declined,
        Refused {
  /** What the record says to a question. */
  record Answered(Answer answer, Extent extent) implements Reply {
    /**
     * The answer with what it rests on.
     *
     * @param askedAt the moment of asking
     * @param coverages how many are open
     */
    public static Answered of(Answer answer, Instant askedAt, int coverages) {
      return new Answered(answer, new Extent(answer.searched(), askedAt, coverages));
    }
  }

  /** Entries by their headlines, newest first. */
  record Entries(List<Excerpt> headlines, Extent extent) implements Reply {
    public Entries {
      headlines = List.copyOf(headlines);
    }
  }

  /**
   * What happened in a period.
   *
   * @param corrections what was corrected or withdrawn in it, newest first
   * @param due when it was to be told, where that is long ago
   */
  record Digested(Digest digest, List<Notice> corrections, Extent extent, Optional<Instant> due)
      implements Reply {
    public Digested {
      corrections = List.copyOf(corrections);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
      return digest.isEmpty() && corrections.isEmpty();
    }

    /** The same, to be marked as late. */
    public Digested late(Instant dueAt) {
      return new Digested(digest, corrections, extent, Optional.of(dueAt));
    }
  }

  /** Entries in full: more than one where several coverages have an entry of that id. */
  record Whole(List<Filed> entries, Extent extent) implements Reply {
    public Whole {
      entries = List.copyOf(entries);
    }
  }

  /** Who is quoted, the most quoted first. */
  record Voices(List<Voice> voices, Extent extent) implements Reply {
    public Voices {
      voices = List.copyOf(voices);
    }
  }

  /**
   * Somebody who is quoted.
   *
   * @param quotes how many quotes are theirs, at least 1
   * @param last when the latest of them was published
   */
  record Voice(Person person, int quotes, Instant last) {}

  /**
   * What is followed here.
   *
   * @param rebuilding how far reading the record back has come
   * @param mayFollow whether the asker may add to it
   */
  record Sources(
      List<FollowedHere> sources,
      Instant askedAt,
      Optional<Rebuilding> rebuilding,
      boolean mayFollow)
      implements Reply {
    public Sources {
      sources = List.copyOf(sources);
    }
  }

  /**
   * How everything is doing.
   *
   * @param rebuilding how far reading the record back has come
   * @param store for the operator alone
   */
  record State(
      List<FollowedHere> sources,
      Instant askedAt,
      Optional<Rebuilding> rebuilding,
      Optional<StoreReport> store)
      implements Reply {
    public State {
      sources = List.copyOf(sources);
    }
  }

  /** A source is followed from now on. */
  record Begun(FollowedHere source) implements Reply {}

  /** A source is not followed any more. */
  record Ended(FollowedHere source) implements Reply {}

  /**
   * What was corrected or withdrawn, newest first.
   *
   * @param since no older ones; empty for all
   */
  record Changes(List<Notice> notices, Optional<Instant> since) implements Reply {
    public Changes {
      notices = List.copyOf(notices);
    }
  }

  /**
   * What is followed as a list for other programs.
   *
   * @param opml the list
   * @param sources how many it has
   */
  record Exported(String opml, int sources) implements Reply {}

  /**
   * What came of a list.
   *
   * @param skipped what of it was no source
   */
  record Imported(List<Attempt> attempts, List<Reading.Skipped> skipped) implements Reply {
    public Imported {
      attempts = List.copyOf(attempts);
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * A source of a list.
   *
   * @param title what the list calls it
   * @param outcome empty where it was not tried, as the others took too long
   */
  record Attempt(String title, URI address, Optional<Result> outcome) {}

  /** What came of a source of a list. */
  sealed interface Result {
    /**
     * It is followed from now on.
     *
     * @param coverage the id of its coverage
     * @param entries how many were read
     */
    record Done(String coverage, int entries) implements Result {}

    /** It is not, and why. */
    record Not(Declined why) implements Result {}
  }

  /**
   * What was chosen.
   *
   * @param own by the person for themselves
   * @param here for the place
   * @param above for the place of which it is a part; empty where it is no part of another
   * @param everywhere for all places of the tenant
   * @param mayForAll whether the asker may choose for others
   * @param changed whether something was changed just now
   */
  record Chosen(
      Choice own,
      Choice here,
      Optional<Choice> above,
      Choice everywhere,
      boolean mayForAll,
      boolean changed)
      implements Reply {}

  /**
   * Digests that a place gets by itself.
   *
   * @param change what was done to them just now
   * @param mayPlan whether the asker may change them
   */
  record Plans(Change change, List<Plan> plans, boolean mayPlan) implements Reply {
    /** What was done. */
    public enum Change {
      NONE,
      MADE,
      PAUSED,
      RESUMED,
      ENDED
    }

    public Plans {
      plans = List.copyOf(plans);
    }
  }

  /**
   * A digest that a place gets by itself.
   *
   * @param next when it comes next; none where it is paused
   * @param last how the last one arrived
   */
  record Plan(StandingDigest digest, List<Slot> next, Optional<Arrivals.Arrival> last) {
    public Plan {
      next = List.copyOf(next);
    }
  }

  /**
   * What a place bears of what nobody asks for.
   *
   * @param changed whether something was changed just now
   */
  record Restrained(Restraints restraints, boolean changed) implements Reply {}

  /**
   * Something is watched for at a place from now on.
   *
   * @param isNew whether it was not before
   * @param caught how many entries of the last day it would have told of
   * @param newest some of them, newest first
   */
  record Watching(Watch watch, boolean isNew, int caught, List<CaughtEntry> newest)
      implements Reply {
    public Watching {
      newest = List.copyOf(newest);
    }
  }

  /**
   * What is watched for at a place.
   *
   * @param maySet whether the asker may add to it
   */
  record Watched(List<Watch> watches, boolean maySet) implements Reply {
    public Watched {
      watches = List.copyOf(watches);
    }
  }

  /** Something is not watched for any more. */
  record Unwatched(Watch watch) implements Reply {}

  /**
   * Why a watch catches an entry, or does not.
   *
   * @param findings for each thing that its query names whether it is there
   */
  record Reasons(Watch watch, Filed filed, boolean isCaught, List<Finding> findings)
      implements Reply {
    public Reasons {
      findings = List.copyOf(findings);
    }
  }

  /** What was typed is no query. */
  record Misunderstood(Misread misread) implements Reply {}

  /** New entries that a place watches for, newest first; at least one. */
  record Caught(List<CaughtEntry> entries) implements Reply {
    public Caught {
      entries = List.copyOf(entries);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("nothing was caught: allowed is an entry or more");
      }
    }
  }

  /**
   * What is kept of people, and how long.
   *
   * @param messages with the questions that they answer
   * @param feedback what people think of answers
   * @param conversation what is remembered to understand a follow-up
   */
  record Privacy(Duration messages, Duration feedback, Duration conversation) implements Reply {}

  /** All that is kept of the asker. */
  record Disclosed(List<Traces.Trace> traces) implements Reply {
    public Disclosed {
      traces = List.copyOf(traces);
    }
  }

  /**
   * All that was kept of the asker is erased.
   *
   * @param things how many were
   */
  record Erased(int things) implements Reply {}

  /** What can be asked for. */
  record Guide(List<Command> commands, List<String> coverages) implements Reply {
    public Guide {
      commands = List.copyOf(commands);
      coverages = List.copyOf(coverages);
    }
  }
}
