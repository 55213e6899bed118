package onrecord.place;

import java.time.ZoneId;

/**
 * Somebody who asks, as their platform knows them.
 *
 * @param id distinct within the platform
 * @param zone the zone in which they read times, and in which "after 9pm" is meant where the page
 *     does not say otherwise
 */
public record Asker(String id, ZoneId zone) {
  public Asker {
    if (id.isBlank()) {
      throw new IllegalArgumentException("asker without an id");
    }
  }
}
