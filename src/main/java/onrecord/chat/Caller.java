package onrecord.chat;

import java.util.Locale;
import java.util.Optional;
import onrecord.desk.Belongs;
import onrecord.place.Place;
import onrecord.place.Role;

/**
 * Somebody who asks or presses a button, as their platform knows them at this moment.
 *
 * @param id distinct within the platform
 * @param role what they are at the place
 * @param locale in which their platform speaks to them, where it says so
 */
public record Caller(String id, Role role, Optional<Locale> locale) {
  private static final String CHAT = "chat";

  /** Somebody who speaks as a chat: who they are nobody knows. */
  public static Caller ofChat(String chat, Role role) {
    return new Caller(CHAT + chat, role, Optional.empty());
  }

  /** To whom what belongs to a person of that id at a place does, as this one looks at it. */
  Belongs owner(String person, Place place) {
    if (person.equals(id)) {
      return Belongs.TO_THEM;
    }
    if (person.equals(Script.EVERYBODY)) {
      return Belongs.TO_ANYBODY;
    }
    if (!person.startsWith(CHAT)) {
      return Belongs.TO_ANOTHER;
    }
    boolean isPlace = person.equals(CHAT + place.tenant().id());
    return isPlace ? Belongs.TO_THE_PLACE : Belongs.TO_ANYBODY;
  }

  public Caller {
    if (id.isBlank()) {
      throw new IllegalArgumentException("caller without an id");
    }
  }
}
