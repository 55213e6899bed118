package onrecord.place;

import java.time.ZoneId;

/**
 * Somebody who asks, as their platform knows them.
 *
 * @param id distinct within the platform
 * @param zone the zone in which they read times, and in which "after 9pm" is meant where the page
 *     does not say otherwise
 * @param role what they are where they ask, as the platform says at this moment
 */
public record Asker(String id, ZoneId zone, Role role) {
  private static final String ANONYMOUS = "anonymous";

  public Asker {
    if (id.isBlank()) {
      throw new IllegalArgumentException("asker without an id");
    }
  }

  /** Anybody: what they ask is not remembered, and never taken for another's. */
  public static Asker anonymous(ZoneId zone) {
    return new Asker(ANONYMOUS, zone, Role.MEMBER);
  }

  /** Whether it may be anybody. */
  public boolean isAnonymous() {
    return id.equals(ANONYMOUS);
  }
}
