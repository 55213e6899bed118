package onrecord.desk;

import java.io.UncheckedIOException;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * Keeps what people and places chose. Used by several threads at once; what it kept survives a
 * crash once it returns. What cannot be kept or read throws {@link UncheckedIOException}.
 */
public interface Choices {
  /** A person's own. */
  Choice of(Account person);

  /** Of one place, without what its tenant chose for all. */
  Choice of(Place place);

  /** For all places of a tenant that chose nothing else. */
  Choice of(Tenant tenant);

  /** What holds at a place: its own, else that of the place above it, else its tenant's. */
  default Choice at(Place place) {
    Choice above = place.above().map(this::of).orElse(Choice.NONE);
    return of(place).or(above).or(of(place.tenant()));
  }

  void keep(Account person, Choice choice);

  void keep(Place place, Choice choice);

  void keep(Tenant tenant, Choice choice);
}
