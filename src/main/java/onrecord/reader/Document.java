package onrecord.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is to be read.
 *
 * @param name a file name or address, for messages and as the coverage's id where the page has none
 * @param text the whole of it
 * @param date the day of a page that prints times without a year; its year is taken, and the day
 *     too where the page prints none
 * @param zone the zone of a page that prints times without one
 * @param now when it is read: a page's times are taken as the nearest that are not after it
 */
public record Document(
    String name, String text, Optional<LocalDate> date, Optional<ZoneId> zone, Instant now) {}
