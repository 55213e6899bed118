package onrecord.follow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A source that the operator names for everybody.
 *
 * @param location an http or https address, or the path of a file
 * @param date the day of a page that prints times without a year
 * @param zone the zone of a page that prints times without one
 */
public record Named(String location, Optional<LocalDate> date, Optional<ZoneId> zone) {}
