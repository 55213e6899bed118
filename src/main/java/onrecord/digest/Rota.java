package onrecord.digest;

import java.time.Instant;
import java.util.List;
import onrecord.place.Place;

/** Standing digests, with the bell set for each of them. Safe for use by several threads. */
public record Rota(StandingDigests kept, Timetable timetable) {
  private static final String SEPARATOR = "/";

  /** The id of the digest for which it rings. */
  public static String id(String name) {
    return name.substring(0, name.indexOf(SEPARATOR));
  }

  /** Keeps one that is new or was changed. */
  public void keep(StandingDigest digest, Instant now) {
    kept.keep(digest);
    setNext(digest, now);
  }

  /** Has it ring when the next slot is due. */
  public void setNext(StandingDigest digest, Instant now) {
    digest.next(now).ifPresent(slot -> set(digest, slot));
  }

  private void set(StandingDigest digest, Slot slot) {
    timetable.set(digest.id() + SEPARATOR + slot.name(), slot.due());
  }

  /**
   * Takes all of them up, at a start or after clocks were set back: what went by meanwhile rings at
   * once.
   */
  public void takeUp(Instant now) {
    kept.all().forEach(digest -> takeUp(digest, now));
  }

  private void takeUp(StandingDigest before, Instant now) {
    StandingDigest digest = before.by(now);
    if (!digest.told().equals(before.told())) {
      kept.told(digest.id(), digest.told());
    }
    if (!digest.equals(before)) {
      kept.keep(digest);
    }
    digest.due(now).ifPresent(slot -> set(digest, slot));
    setNext(digest, now);
  }

  /** Changes what a place bears; what was held may be told now. */
  public void restrain(Place place, Restraints restraints, Instant now) {
    kept.restrain(place, restraints);
    List<StandingDigest> here = kept.at(place);
    here.forEach(digest -> timetable.set(digest.id() + SEPARATOR + "look-" + now, now));
  }
}
