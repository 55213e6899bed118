package onrecord.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** Ten years of days in every zone that the JDK knows. */
final class EveryZoneTest {
  /** In which the zones that keep summer time set their clocks. */
  private static final List<LocalTime> TIMES = List.of(LocalTime.of(0, 30), LocalTime.of(2, 30));

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

  private final LongAdder slots = new LongAdder();
  private final LongAdder leftOut = new LongAdder();
  private final LongAdder twice = new LongAdder();

  @Test
  void eachLocalDateAndTimeHasOneSlotAtTheRightInstant() {
    List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList();
    zones.parallelStream().forEach(this::walk);
    long days = LAST.toEpochDay() - FIRST.toEpochDay() + 1;
    System.out.printf(
        "%d zones, %d days, %d times: %d slots, each once; %d that clocks leave out, %d that they"
            + " show twice%n",
        zones.size(), days, TIMES.size(), slots.sum(), leftOut.sum(), twice.sum());
    assertThat(slots.sum()).isEqualTo(zones.size() * days * TIMES.size());
    assertThat(leftOut.sum()).isPositive();
    assertThat(twice.sum()).isPositive();
  }

  private void walk(ZoneId zone) {
    Schedule schedule = Schedule.daily(zone, TIMES.toArray(LocalTime[]::new));
    Slot slot = Slot.of(FIRST.atTime(TIMES.getFirst()), zone);
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      for (LocalTime time : TIMES) {
        if (!slot.at().equals(date.atTime(time)) || !isRight(slot, zone)) {
          throw new AssertionError(zone + " on " + date + " at " + time + " has " + slot);
        }
        slots.increment();
        slot = schedule.next(slot);
      }
    }
  }

  /** By what the zone's rules call valid, and where they call nothing so by a clock that runs. */
  private boolean isRight(Slot slot, ZoneId zone) {
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(slot.at());
    if (valid.isEmpty()) {
      leftOut.increment();
      return shown(slot.due(), zone).isAfter(slot.at())
          && shown(slot.due().minusNanos(1), zone).isBefore(slot.at());
    }
    if (valid.size() > 1) {
      twice.increment();
    }
    return valid.stream()
        .map(slot.at()::toInstant)
        .min(Instant::compareTo)
        .filter(slot.due()::equals)
        .isPresent();
  }

  private static LocalDateTime shown(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDateTime();
  }
}
