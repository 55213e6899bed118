package onrecord.desk;

import java.time.Instant;
import java.util.List;
import onrecord.answer.Excerpt;
import onrecord.quote.Person;

/** What is to be said, before it is laid out. */
public sealed interface Reply
    permits Reply.Entries, Reply.Whole, Reply.Voices, Reply.Guide, Refused {
  /** Entries by their headlines. */
  record Entries(Order order, List<Excerpt> headlines, Searched searched) implements Reply {
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
  record Whole(List<Filed> entries, Searched searched) implements Reply {
    public Whole {
      entries = List.copyOf(entries);
    }
  }

  /** Who is quoted, the most quoted first. */
  record Voices(List<Voice> voices, Searched searched) implements Reply {
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
