package onrecord.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.question.Clarification;
import onrecord.question.Question;

/** What the record says to a question. */
public sealed interface Answer {
  /** The question as it was understood. */
  Question question();

  /** What was looked through. */
  Searched searched();

  /**
   * What is to be asked about whom the question means, where that is in doubt; the answer is of the
   * likeliest. It may be that the record is silent on them, and not on another.
   */
  default Optional<Clarification> clarification() {
    return question().clarification();
  }

  /**
   * Words on record.
   *
   * @param excerpts best first, at least one
   */
  record OnRecord(Question question, Searched searched, List<Excerpt> excerpts) implements Answer {
    public OnRecord {
      excerpts = List.copyOf(excerpts);
      if (excerpts.isEmpty()) {
        throw new IllegalArgumentException("an answer on record without an excerpt");
      }
    }
  }

  /**
   * Nothing on record.
   *
   * @param reason why
   * @param nearest the entries that come closest, at most three; they do not answer
   */
  record Silence(Question question, Searched searched, Reason reason, List<Found> nearest)
      implements Answer {
    public Silence {
      nearest = List.copyOf(nearest);
    }
  }

  /** An entry with the coverage in which it stands. */
  record Found(Masthead coverage, Entry entry) {}

  /**
   * What an answer rests on.
   *
   * @param from the first instant looked at, empty where the window has no beginning
   * @param to the last instant looked at
   * @param entries how many entries were looked through
   * @param newest when the newest entry of the record was published, as of the question
   * @param rebuilding how far the record had been read back from the store
   * @param languages those of the coverages that were asked, as far as their words tell
   */
  record Searched(
      Optional<Instant> from,
      Instant to,
      int entries,
      Optional<Instant> newest,
      Optional<Rebuilding> rebuilding,
      Set<Locale> languages) {
    public Searched {
      languages = Set.copyOf(languages);
    }
  }
}
