package onrecord.desk;

import java.time.Duration;
import java.time.InstantSource;
import onrecord.desk.Limit.Allowance;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * How often people may ask: each for themselves, then all at a place, then all of a tenant. Whoever
 * asks too often takes nothing of what the others have.
 */
final class Limits {
  /**
   * How often they may.
   *
   * @param person each
   * @param place all at one, together
   * @param tenant all of one, together
   */
  record Allowances(Allowance person, Allowance place, Allowance tenant) {
    /** As people talk: a few questions in a row, then time to read. */
    static final Allowances USUAL =
        new Allowances(
            new Allowance(8, Duration.ofSeconds(3)),
            new Allowance(30, Duration.ofMillis(500)),
            new Allowance(120, Duration.ofMillis(100)));
  }

  private static final int MOST_PEOPLE = 20_000;
  private static final int MOST_PLACES = 10_000;

  private final Limit<Account> people;
  private final Limit<Place> places;
  private final Limit<Tenant> tenants;

  Limits(Allowances allowances, InstantSource clock) {
    people = new Limit<>(allowances.person(), MOST_PEOPLE, clock);
    places = new Limit<>(allowances.place(), MOST_PLACES, clock);
    tenants = new Limit<>(allowances.tenant(), MOST_PLACES, clock);
  }

  Turn take(Place place, Account person) {
    Turn own = people.take(person);
    if (!own.isNow()) {
      return own;
    }
    Turn here = places.take(place);
    return here.isNow() ? tenants.take(place.tenant()) : here;
  }
}
