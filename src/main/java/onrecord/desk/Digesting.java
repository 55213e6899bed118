package onrecord.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;
import onrecord.digest.Digest;
import onrecord.digest.Period;
import onrecord.digest.Size;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.place.Place;
import onrecord.place.Role;

/** Makes digests of what a tenant sees. */
record Digesting(OpenRecord record, Follow follow, Sightings sightings) {
  /** Nobody reads more of what is not so any more. */
  static final int MOST_CORRECTIONS = 5;

  /**
   * What happened in a period.
   *
   * @param before the period of which was told before: what says the same again is no news
   * @param within the ids of the coverages that are meant; all that the place sees where it is
   *     empty
   */
  Reply.Digested of(
      Place place, Period period, Optional<Period> before, Size size, Set<String> within) {
    Holdings holdings = holdings(place, period, within);
    List<Excerpt> told =
        before
            .map(earlier -> Digest.of(earlier, filed(place, earlier, within), size, List.of()))
            .map(Digest::developments)
            .orElse(List.of());
    Digest digest = Digest.of(period, filed(place, period, within), size, told);
    return new Reply.Digested(
        digest,
        corrections(place, period, within),
        holdings.extent(Optional.of(period.from())),
        Optional.empty());
  }

  private Holdings holdings(Place place, Period period, Set<String> within) {
    return new Holdings(record, place.tenant(), period.to(), within);
  }

  private List<Filed> filed(Place place, Period period, Set<String> within) {
    return holdings(place, period, within).since(Optional.of(period.from()));
  }

  private List<Notice> corrections(Place place, Period period, Set<String> within) {
    return follow.corrections(place.tenant(), period.from(), Corrections.MOST).stream()
        .filter(event -> period.holds(event.at()))
        .filter(event -> within.isEmpty() || within.contains(event.source().coverage()))
        .flatMap(event -> notice(place, event).stream())
        .limit(MOST_CORRECTIONS)
        .toList();
  }

  private Optional<Notice> notice(Place place, Event event) {
    return sightings.notice(place.tenant(), Role.MEMBER, event);
  }
}
