package onrecord.reader.textdump;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import onrecord.reader.Document;

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

  private final Document document;
  private final Optional<LocalDate> lastDay;

  /**
   * @param pageDate a full date that the page prints outside its entries
   */
  Days(Document document, Optional<LocalDate> pageDate) {
    this.document = document;
    this.lastDay = document.date().or(() -> pageDate);
  }

  /** The dates of all entries, in the order in which the times are given. */
  List<LocalDate> of(List<PrintedTime> times) {
    boolean newestFirst = isNewestFirst(times);
    List<PrintedTime> fromNewest = newestFirst ? times : times.reversed();
    List<LocalDate> dates = backwards(fromNewest);
    if (!newestFirst) {
      Collections.reverse(dates);
    }
    return dates;
  }

  private List<LocalDate> backwards(List<PrintedTime> times) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate day = newest(times);
    LocalTime later = LocalTime.MAX;
    for (PrintedTime time : times) {
      if (time.day().isPresent()) {
        day = resolved(time.day().get(), newest(times));
      } else if (Duration.between(later, time.clock()).compareTo(DISORDER) > 0) {
        day = day.minusDays(1);
      }
      later = time.clock();
      dates.add(day);
    }
    return dates;
  }

  /** The page's last day. */
  private LocalDate newest(List<PrintedTime> times) {
    return lastDay
        .or(() -> printedYear(times))
        .or(() -> times.stream().flatMap(t -> t.day().stream()).findFirst().map(this::notFuture))
        .orElseGet(() -> beforeNow(times));
  }

  private static Optional<LocalDate> printedYear(List<PrintedTime> times) {
    return times.stream()
        .flatMap(t -> t.day().stream())
        .filter(d -> d.year().isPresent() && d.existsIn(0))
        .findFirst()
        .map(d -> d.in(0));
  }

  private LocalDate notFuture(PrintedDay day) {
    LocalDate today = today();
    for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
      if (day.existsIn(year) && !day.in(year).isAfter(today)) {
        return day.in(year);
      }
    }
    return today;
  }

  private LocalDate beforeNow(List<PrintedTime> times) {
    LocalTime clock = document.now().atZone(zone()).toLocalTime();
    boolean later = !times.isEmpty() && times.getFirst().clock().isAfter(clock);
    return later ? today().minusDays(1) : today();
  }

  private LocalDate today() {
    return document.now().atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return document.zone().orElse(ZoneOffset.UTC);
  }

  private static LocalDate resolved(PrintedDay day, LocalDate lastDay) {
    LocalDate nearest = lastDay;
    long distance = Long.MAX_VALUE;
    for (int year = lastDay.getYear() - YEARS; year <= lastDay.getYear() + YEARS; year++) {
      if (day.existsIn(year)
          && Math.abs(day.in(year).toEpochDay() - lastDay.toEpochDay()) < distance) {
        nearest = day.in(year);
        distance = Math.abs(nearest.toEpochDay() - lastDay.toEpochDay());
      }
    }
    return nearest;
  }

  private static boolean isNewestFirst(List<PrintedTime> times) {
    int falling = 0;
    for (int i = 1; i < times.size(); i++) {
      falling += times.get(i - 1).clock().compareTo(times.get(i).clock()) >= 0 ? 1 : -1;
    }
    return falling >= 0;
  }
}
