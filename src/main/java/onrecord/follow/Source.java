package onrecord.follow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import onrecord.place.Tenant;

/**
 * A page or feed that is followed.
 *
 * @param owner whose it is: a tenant's own, or everybody's where the operator names it
 * @param coverage the id of its coverage, distinct among all that the owner sees
 * @param location an http or https address, or the path of a file, which only the operator may name
 * @param date the day of a page that prints times without a year
 * @param zone the zone of a page that prints times without one
 */
public record Source(
    Tenant owner,
    String coverage,
    String location,
    Optional<LocalDate> date,
    Optional<ZoneId> zone) {
  public Source {
    if (coverage.isBlank() || location.isBlank()) {
      throw new IllegalArgumentException(
          "source \"" + coverage + "\" at \"" + location + "\": neither may be blank");
    }
  }

  /** The same source under another id. */
  Source named(String other) {
    return new Source(owner, other, location, date, zone);
  }

  /** Whether it is fetched; else it is a file. */
  public boolean isAddress() {
    String lower = location.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }
}
