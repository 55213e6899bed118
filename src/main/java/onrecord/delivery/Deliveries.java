package onrecord.delivery;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.place.Place;

/**
 * Keeps what is to be brought, and how it ended. Used by several threads and processes at once;
 * what a method did is on the disk once it returns. What cannot be kept or read throws {@link
 * UncheckedIOException}.
 */
public interface Deliveries {
  /** For how long an id is known, and its ending. */
  Duration KEPT = Duration.ofDays(30);

  /**
   * Keeps what is to be brought.
   *
   * @return false if one of that id was kept before, by anybody, whatever became of it
   */
  boolean keep(Delivery delivery);

  /**
   * Takes what waits for its turn and nobody has taken, and what somebody took whose claim has
   * ended: urgent ones first, then in the order in which they are due.
   *
   * @param platform to whose places they go
   */
  List<Delivery> take(String platform, Claim claim, int atMost);

  /**
   * Says that a delivery which this process has taken goes out now.
   *
   * @return false if it may not: the claim has ended, or the delivery is not kept any more
   */
  boolean begin(String id, Claim claim);

  /**
   * Gives back what this process has taken; nothing where another has by now.
   *
   * @param until it is not taken before
   * @param isInDoubt whether it may stand there already
   */
  void postpone(String id, Claim claim, Instant until, boolean isInDoubt);

  /** Says how it ended, unless that is said already; what it had to say is forgotten. */
  void end(String id, Ending ending, Instant at);

  /**
   * How the last delivery at a place ended of those whose ids begin so; empty where none has, or
   * that is forgotten.
   */
  Optional<Ending.Of> last(Place place, String idBegins);

  /**
   * How many were kept for a place since a moment, but for those that surely do not stand there.
   */
  int posts(Place place, Instant since);

  /** How many wait, or are under way. */
  long waiting();

  /**
   * How many ended how since a moment.
   *
   * @return those of which there are none are left out
   */
  Map<Ending.Kind, Long> endings(Instant since);
}
