package onrecord;

import java.util.List;
import onrecord.follow.Follow;
import onrecord.follow.Named;
import onrecord.follow.Outcome;

/** Follows for everybody what the operator names, in the settings or on the command line. */
final class NamedPages {
  private final Follow follow;
  private final Places places;
  private final Surroundings surroundings;
  private final Openings.Circumstances circumstances;

  NamedPages(Follow follow, Surroundings surroundings, Openings.Circumstances circumstances) {
    this.follow = follow;
    this.places = new Places(surroundings);
    this.surroundings = surroundings;
    this.circumstances = circumstances;
  }

  /**
   * Reads all of them now.
   *
   * @throws Refusal if one cannot be read
   */
  void open(List<String> named) throws Refusal {
    var _ = places.open(named, this::opened);
  }

  /**
   * Follows these and no others. Files are read now; an address that cannot be read is asked again
   * like any source.
   *
   * @param atOnce whether addresses are read now too
   * @throws Refusal if a file cannot be read
   */
  void followOnly(List<String> named, boolean atOnce) throws Refusal {
    List<Named> all =
        places.open(
            named, place -> Places.isAddress(place) ? address(place, atOnce) : opened(place));
    follow
        .followOnly(all)
        .forEach(source -> surroundings.say("not followed any more: " + source.location()));
  }

  /** Follows these too; one that cannot be read is said, and tried again. */
  void followToo(List<String> named) throws Refusal {
    follow.followToo(places.open(named, place -> address(place, true)));
  }

  private Named address(String place, boolean atOnce) {
    try {
      return atOnce ? opened(place) : named(place);
    } catch (Refusal e) {
      surroundings.say(e.getMessage() + "; it will be tried again");
      return named(place);
    }
  }

  private Named opened(String place) throws Refusal {
    Named named = named(place);
    try {
      if (follow.open(named) instanceof Outcome.Refused refused
          && refused.problem() != Outcome.Problem.FOLLOWED_ALREADY) {
        throw refusal(place, refused.detail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(place, "interrupted");
    }
    return named;
  }

  private static Refusal refusal(String place, String reason) {
    return Refusal.unreadable(reason.startsWith(place) ? reason : place + ": " + reason);
  }

  private Named named(String place) {
    return new Named(place, circumstances.date(), circumstances.zone());
  }
}
