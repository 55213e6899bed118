package onrecord.reader;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A zone as a page names it. "Eastern Daylight Time" fixes the offset, and tells the region too;
 * "Eastern Time" tells the region alone; "GMT+3" the offset alone.
 *
 * @param words as printed
 * @param offset what is to be subtracted from the clock time, where the name fixes it
 * @param region a region that uses the name, for times that the page does not print
 */
public record PrintedZone(String words, Optional<ZoneOffset> offset, Optional<ZoneId> region) {
  public PrintedZone {
    if (offset.isEmpty() && region.isEmpty()) {
      throw new IllegalArgumentException("zone " + words + ": neither offset nor region");
    }
  }

  /** The instant of a clock time printed with this zone: what is printed wins over any rule. */
  public Instant instant(LocalDateTime local) {
    return offset
        .map(local::toInstant)
        .orElseGet(() -> local.atZone(region.orElseThrow()).toInstant());
  }

  /**
   * The zone to keep with an entry: the wanted one where its clocks showed the printed offset at
   * that instant, else the region of the name where its did, else the bare offset.
   */
  public ZoneId zoneAt(Instant instant, Optional<ZoneId> wanted) {
    return wanted
        .filter(zone -> agrees(zone, instant))
        .or(() -> region.filter(zone -> agrees(zone, instant)))
        .or(() -> offset.map(ZoneId.class::cast))
        .orElseThrow();
  }

  private boolean agrees(ZoneId zone, Instant instant) {
    ZoneOffset printed = offset.orElseGet(() -> region.orElseThrow().getRules().getOffset(instant));
    return zone.getRules().getOffset(instant).equals(printed);
  }
}
