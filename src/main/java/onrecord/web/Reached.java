package onrecord.web;

import java.time.Instant;

/**
 * How much of a coverage somebody has got.
 *
 * @param position of the last event, or 0
 * @param moment every entry that was published by then, as far as those events tell
 */
record Reached(long position, Instant moment) {
  /** The same with one more event. */
  Reached with(long event, Instant at) {
    return new Reached(Math.max(position, event), at.isAfter(moment) ? at : moment);
  }
}
