package onrecord.eval;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;

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

  /** Wherever an answer stands to any of its questions. */
  public Stream<Spot> spots() {
    return turns.stream().flatMap(turn -> turn.spots().stream());
  }

  /**
   * Whether any of the gold, where there is any, is of a minute in which an entry was published.
   */
  public static boolean isOf(Coverage page, List<Gold> gold) {
    Set<Instant> minutes =
        page.entries().stream().map(entry -> minute(entry.publishedAt())).collect(toSet());
    List<Spot> spots = gold.stream().flatMap(Gold::spots).toList();
    return spots.isEmpty()
        || spots.stream().anyMatch(spot -> minutes.contains(minute(spot.publishedAt())));
  }

  static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
