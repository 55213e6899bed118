package onrecord.desk;

import java.time.Instant;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.quote.Person;

/** What is to be said, before it is laid out. */
public sealed interface Reply
    permits Reply.Answered, Reply.Entries, Reply.Whole, Reply.Voices, Reply.Guide, Refused {
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

  /** Entries by their headlines. */
  record Entries(Order order, List<Excerpt> headlines, Extent extent) implements Reply {
    /** How entries were chosen and stand. */
    public enum Order {
      /** All, newest first. */
      LATEST,
      /** The most important ones in order of time. */
      CATCH_UP
    }

    public Entries {
      headlines = List.copyOf(headlines);
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

  /** What can be asked for. */
  record Guide(List<Command> commands, List<String> coverages) implements Reply {
    public Guide {
      commands = List.copyOf(commands);
      coverages = List.copyOf(coverages);
    }
  }
}
