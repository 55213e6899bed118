package onrecord.desk;

import java.time.InstantSource;
import onrecord.place.Account;
import onrecord.place.Place;

/**
 * How often people may ask: each for themselves, then all at a place, then all of a tenant. Whoever
 * asks too often takes nothing of what the others have. Nobody is known here by their name.
 */
final class Limits {
  private static final int MOST_PEOPLE = 20_000;
  private static final int MOST_PLACES = 10_000;

  private final Pseudonyms names = new Pseudonyms();
  private final Limit<String> people;
  private final Limit<String> places;
  private final Limit<String> tenants;

  Limits(Allowances allowances, InstantSource clock) {
    people = new Limit<>(allowances.person(), MOST_PEOPLE, clock);
    places = new Limit<>(allowances.place(), MOST_PLACES, clock);
    tenants = new Limit<>(allowances.tenant(), MOST_PLACES, clock);
  }

  Turn take(Place place, Account person) {
    Turn own = people.take(names.of(person));
    if (!own.isNow()) {
      return own;
    }
    Turn here = places.take(names.of(place));
    return here.isNow() ? tenants.take(names.of(place.tenant())) : here;
  }
}
