package onrecord.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * Coverages as people name them, among those that a tenant sees.
 *
 * @param chosen what was chosen for a place
 */
record Named(OpenRecord record, Function<Place, Choice> chosen) {
  static final String ALL = "all";

  /** The ids of what is asked: none for all; empty where no coverage is called so. */
  Optional<Set<String>> within(Request request, String name) {
    return name.equalsIgnoreCase(ALL)
        ? Optional.of(Set.of())
        : coverage(request.place().tenant(), name).map(Set::of);
  }

  /** The id of the coverage of that id or title. */
  Optional<String> coverage(Tenant reader, String name) {
    return record.coverages(reader).stream()
        .filter(coverage -> isCalled(coverage, name))
        .map(Masthead::id)
        .findFirst();
  }

  private static boolean isCalled(Masthead coverage, String name) {
    return coverage.id().equalsIgnoreCase(name)
        || coverage.title().filter(title -> title.strip().equalsIgnoreCase(name)).isPresent();
  }

  /** What a place means where nobody names a coverage. */
  Holdings usual(Request request, Instant now) {
    return new Holdings(record, request.place().tenant(), now, usual(request.place()));
  }

  /** What a place asks where nobody names a coverage; one that is closed by now counts as none. */
  Set<String> usual(Place place) {
    return chosen
        .apply(place)
        .coverage()
        .filter(id -> record.owner(place.tenant(), id).isPresent())
        .map(Set::of)
        .orElse(Set.of());
  }
}
