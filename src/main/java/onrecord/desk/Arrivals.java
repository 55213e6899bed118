package onrecord.desk;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import onrecord.place.Place;

/** Knows how what a place gets by itself arrived there. Used by several threads. */
@FunctionalInterface
public interface Arrivals {
  /** How something arrived. */
  enum How {
    ARRIVED,
    /** The platform did not take it. */
    REFUSED,
    /** Nobody knows. */
    IN_DOUBT,
    /** It could not be posted in time. */
    TOO_LATE
  }

  /**
   * The end of something's way to a place.
   *
   * @param why in the platform's words; empty where it arrived
   */
  record Arrival(Instant at, How how, Optional<String> why) {}

  /**
   * The last at a place of those whose names begin so; empty where none is remembered.
   *
   * @throws UncheckedIOException if that cannot be read now
   */
  Optional<Arrival> last(Place place, String nameBegins);
}
