package onrecord.digest;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import onrecord.place.Place;

/**
 * Keeps digests that places get again and again, and what places bear of them. Used by several
 * threads, and processes, at once; what it kept survives a crash once it returns. What cannot be
 * kept or read throws {@link UncheckedIOException}.
 */
public interface StandingDigests {
  /** All of them. */
  List<StandingDigest> all();

  /** Those of a place, the oldest first. */
  List<StandingDigest> at(Place place);

  Optional<StandingDigest> of(String id);

  /** One that is new, or takes the place of the one of that id but for what was told. */
  void keep(StandingDigest digest);

  /** What was told last; empty where nothing was. One that has ended meanwhile stays so. */
  void told(String id, Optional<StandingDigest.Told> told);

  /** Ends one; whether there was one. */
  boolean remove(String id);

  /** What a place bears itself. */
  Restraints restraints(Place place);

  /** What holds at a place: what it bears itself, else what the place above it does. */
  default Restraints borneAt(Place place) {
    Restraints own = restraints(place);
    return own.equals(Restraints.NONE)
        ? place.above().map(this::restraints).orElse(Restraints.NONE)
        : own;
  }

  void restrain(Place place, Restraints restraints);
}
