package onrecord.reader.textdump;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.reader.Document;
import onrecord.reader.PrintedZone;

/**
 * Finds the date of each entry of a page that prints times without year or without day.
 *
 * <p>A day without year is the one nearest to the page's last day; where that is not known, the
 * latest that is not after the time of reading. A time without day belongs to the day of the entry
 * after it, or to the day before where the clock runs back over midnight between them.
 */
final class Days {
  /** Entries swapped by less than this (a pinned one, two hands) are no midnight. */
  private static final Duration DISORDER = Duration.ofHours(1);

  /** 29 February recurs within eight years. */
  private static final int YEARS = 8;

  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int MINUTES_OF_YEAR = 366 * MINUTES_OF_DAY;

  private final List<PrintedTime> fromNewest;
  private final ZonedDateTime now;
  private final LocalDate lastDay;

  private Days(List<PrintedTime> fromNewest, Document document, Optional<LocalDate> pageDate) {
    this.fromNewest = fromNewest;
    this.now = document.now().atZone(zone(document, fromNewest));
    this.lastDay = document.date().or(() -> pageDate).orElseGet(this::lastPrinted);
  }

  /**
   * The dates of a page's entries.
   *
   * @param times of all entries, in page order: newest first or oldest first
   * @param pageDate a full date that the page prints outside its entries
   * @return as many dates, in the same order
   */
  static List<LocalDate> of(
      List<PrintedTime> times, Document document, Optional<LocalDate> pageDate) {
    return isNewestFirst(times)
        ? new Days(times, document, pageDate).dates()
        : new Days(times.reversed(), document, pageDate).dates().reversed();
  }

  private List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate day = lastDay;
    LocalTime later = LocalTime.MAX;
    for (PrintedTime time : fromNewest) {
      if (time.day().isPresent()) {
        day = nearest(time.day().get());
      } else if (Duration.between(later, time.clock()).compareTo(DISORDER) > 0) {
        day = day.minusDays(1);
      }
      later = time.clock();
      dates.add(day);
    }
    return dates;
  }

  private LocalDate lastPrinted() {
    List<PrintedDay> days = fromNewest.stream().flatMap(t -> t.day().stream()).toList();
    return days.stream()
        .filter(d -> d.year().isPresent())
        .findFirst()
        .map(d -> d.in(now.getYear()))
        .or(() -> days.stream().findFirst().map(this::notFuture))
        .orElseGet(this::ofClockAlone);
  }

  private LocalDate notFuture(PrintedDay day) {
    LocalDate today = now.toLocalDate();
    for (int year = now.getYear(); year > now.getYear() - YEARS; year--) {
      if (day.existsIn(year) && !day.in(year).isAfter(today)) {
        return day.in(year);
      }
    }
    return today;
  }

  private LocalDate ofClockAlone() {
    boolean later =
        fromNewest.stream().limit(1).anyMatch(t -> t.clock().isAfter(now.toLocalTime()));
    return later ? now.toLocalDate().minusDays(1) : now.toLocalDate();
  }

  private LocalDate nearest(PrintedDay day) {
    LocalDate nearest = lastDay;
    long distance = Long.MAX_VALUE;
    for (int year = lastDay.getYear() - YEARS; year <= lastDay.getYear() + YEARS; year++) {
      if (day.existsIn(year) && distance(day.in(year)) < distance) {
        nearest = day.in(year);
        distance = distance(nearest);
      }
    }
    return nearest;
  }

  private long distance(LocalDate date) {
    return Math.abs(date.toEpochDay() - lastDay.toEpochDay());
  }

  private static ZoneId zone(Document document, List<PrintedTime> times) {
    return document
        .zone()
        .or(() -> times.stream().flatMap(t -> t.zone().stream()).findFirst().map(Days::zone))
        .orElse(ZoneOffset.UTC);
  }

  private static ZoneId zone(PrintedZone printed) {
    return printed.offset().map(ZoneId.class::cast).or(printed::region).orElseThrow();
  }

  /** By the shorter way round the clock, or round the year where days are printed. */
  private static boolean isNewestFirst(List<PrintedTime> times) {
    int falling = 0;
    for (int i = 1; i < times.size(); i++) {
      falling += rises(times.get(i - 1), times.get(i)) ? -1 : 1;
    }
    return falling >= 0;
  }

  private static boolean rises(PrintedTime before, PrintedTime after) {
    boolean dated = before.day().isPresent() && after.day().isPresent();
    int round = dated ? MINUTES_OF_YEAR : MINUTES_OF_DAY;
    int way = Math.floorMod(minute(after, dated) - minute(before, dated), round);
    return way > 0 && way < round / 2;
  }

  private static int minute(PrintedTime time, boolean dated) {
    int ofDay = time.clock().toSecondOfDay() / 60;
    return dated ? time.day().orElseThrow().ofLeapYear() * MINUTES_OF_DAY + ofDay : ofDay;
  }
}
