package onrecord.chat;

import java.util.Locale;
import java.util.Optional;
import onrecord.place.Role;

/**
 * Somebody who asks or presses a button, as their platform knows them at this moment.
 *
 * @param id distinct within the platform
 * @param role what they are at the place
 * @param locale in which their platform speaks to them, where it says so
 */
public record Caller(String id, Role role, Optional<Locale> locale) {
  public Caller {
    if (id.isBlank()) {
      throw new IllegalArgumentException("caller without an id");
    }
  }
}
