package onrecord.page;

import java.util.List;
import onrecord.coverage.Masthead;
import onrecord.follow.Event;

/**
 * What was changed in a coverage.
 *
 * @param events the newest corrections and withdrawals, newest first
 */
public record ChangesPage(Masthead coverage, Links links, List<Event> events) {
  public ChangesPage {
    events = List.copyOf(events);
  }
}
