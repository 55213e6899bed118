package onrecord.web;

import java.util.Optional;
import onrecord.page.Cursor;
import onrecord.page.Order;
import onrecord.page.PageSize;

/**
 * Which entries of a timeline, newest first, may stand on a page.
 *
 * @param from the place of the newest of them, from 0
 * @param to the place after the oldest
 * @param fromNewest whether the page begins with the newest of them, where not all fit; else it
 *     ends with the oldest
 */
record Stretch(int from, int to, boolean fromNewest) {
  /**
   * What a cursor asks for.
   *
   * @param cursor empty for the first page of that order
   * @param place of the cursor's entry
   * @param stands whether that entry stands at the place, and so is left out
   * @param size of the timeline
   */
  static Stretch of(Order order, Optional<Cursor> cursor, int place, boolean stands, int size) {
    boolean older = cursor.map(Cursor.Before.class::isInstance).orElse(order == Order.NEWEST);
    if (older) {
      int from = cursor.isEmpty() ? 0 : Math.min(size, stands ? place + 1 : place);
      return new Stretch(from, Math.min(size, from + PageSize.ENTRIES), true);
    }
    int to = cursor.isEmpty() ? size : Math.min(size, place);
    return new Stretch(Math.max(0, to - PageSize.ENTRIES), to, false);
  }
}
