package onrecord.digest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;

/**
 * One time at which a digest is due. What it is known by is its local date and time alone: clocks
 * may be set back and rules of zones be changed, and still nobody wants the digest of 08:00 twice
 * on one day.
 *
 * @param at local date and time, as the schedule says
 * @param due when that is: where clocks go forward over it, the first instant that there is; where
 *     it comes twice, the first of them
 */
public record Slot(LocalDateTime at, Instant due) implements Comparable<Slot> {
  private static final Comparator<Slot> IN_ORDER = Comparator.comparing(Slot::at);

  /** The slot of a local date and time in a zone. */
  static Slot of(LocalDateTime at, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition transition = rules.getTransition(at);
    boolean isLeftOut = transition != null && transition.isGap();
    return new Slot(at, isLeftOut ? transition.getInstant() : at.toInstant(rules.getOffset(at)));
  }

  /** As it stands in what is kept: "2026-11-23T08:00". */
  public String name() {
    return at.toString();
  }

  /** Of one schedule: the later slot is due later, or at the same instant where clocks leap. */
  @Override
  public int compareTo(Slot other) {
    return IN_ORDER.compare(this, other);
  }
}
