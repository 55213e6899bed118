package onrecord.delivery;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import onrecord.digest.Restraints;
import onrecord.digest.StandingDigests;
import onrecord.place.Place;

/**
 * What places bear of what nobody asks for at that moment.
 *
 * @param restraints what a place has chosen
 * @param posts how many such posts a place got since a moment
 */
public record Tolerance(
    Function<Place, Restraints> restraints, ToIntBiFunction<Place, Instant> posts) {
  /** As it is kept. */
  public static Tolerance kept(StandingDigests digests, Deliveries deliveries) {
    return new Tolerance(digests::borneAt, deliveries::posts);
  }

  Restraints of(Place place) {
    return restraints.apply(place);
  }

  /** Whether a place bears a post at that moment: it is not quiet, nor had it all of the day's. */
  boolean bears(Place place, Instant now) {
    return !of(place).over(now).isAfter(now) && bearsAnother(place, now);
  }

  /** Whether a place bears one more within a day, quiet or not. */
  boolean bearsAnother(Place place, Instant now) {
    return of(place).bear(() -> posts.applyAsInt(place, now.minus(Restraints.COUNTED_IN)));
  }
}
