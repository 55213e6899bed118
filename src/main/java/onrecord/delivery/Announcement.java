package onrecord.delivery;

import java.time.Instant;
import java.util.Optional;
import onrecord.desk.Reply;
import onrecord.place.Place;

/**
 * Something to be said at a place that nobody asks for at that moment.
 *
 * @param id distinct among all of all time, and the same whoever makes it of the same: what it is,
 *     then what names it, as in "digest/ID/2026-11-23T08:00" or "watch/WATCH/COVERAGE/ENTRY"
 * @param due when it was to be said
 * @param ping the id of a role that an administrator wants to be called along
 */
public record Announcement(
    String id, Place place, Instant due, Reply reply, Optional<String> ping) {
  private static final String URGENT = "watch/";

  public Announcement {
    check(id);
  }

  static void check(String id) {
    if (id.indexOf('/') < 1) {
      throw new IllegalArgumentException(
          "announcement \"" + id + "\": allowed is what it is, a slash, and what names it");
    }
  }

  /** Whether it goes before what is due at some time of a day: news that a watch caught. */
  static boolean isUrgent(String id) {
    return id.startsWith(URGENT);
  }
}
