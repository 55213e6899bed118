package onrecord.eval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question, or a conversation of several, with what is known to answer it.
 *
 * @param id names it within the gold of its page
 * @param now when it is asked: entries published later do not exist
 * @param turns each may lean on the one before; one where it is no conversation
 * @param conversation whether it is meant as one
 */
public record Gold(String id, Instant now, List<Turn> turns, boolean conversation) {
  /**
   * What is asked.
   *
   * @param answerable whether the page answers it, as of then
   * @param speaker whose words are asked for, if somebody's
   * @param spots where an answer stands, any one of which is right
   * @param kind of question, such as "count"
   * @param phrasing how it is put, such as "terse"
   */
  public record Turn(
      String question,
      boolean answerable,
      Optional<String> speaker,
      List<Spot> spots,
      Optional<String> kind,
      Optional<String> phrasing) {
    public Turn {
      spots = List.copyOf(spots);
    }
  }

  /**
   * A place that answers.
   *
   * @param publishedAt of the entry, to the minute
   * @param span words of it, within the excerpt or the title; empty where the entry will do
   */
  public record Spot(Instant publishedAt, String span) {}

  public Gold {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("gold " + id + " asks nothing");
    }
  }
}
