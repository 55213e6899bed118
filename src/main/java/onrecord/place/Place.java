package onrecord.place;

import java.util.Optional;

/**
 * A channel, thread, chat or topic where we talk; the console is one too.
 *
 * @param tenant behind whose wall it lies
 * @param id distinct within the tenant
 * @param kind who reads there
 * @param parent the id of the place of which it is a part, as a channel of its thread, a chat of
 *     its topic; empty where it is no part of another, or where that is not known
 */
public record Place(Tenant tenant, String id, Kind kind, Optional<String> parent) {
  /** Who reads at a place. */
  public enum Kind {
    /** One person alone: a direct message, a private chat, the console. */
    PRIVATE,
    /** Several: a channel, a thread, a group, a topic. */
    SHARED
  }

  public Place {
    if (id.isBlank()) {
      throw new IllegalArgumentException("place of " + tenant + " without an id");
    }
    if (parent.filter(id::equals).isPresent()) {
      throw new IllegalArgumentException("place " + id + " of " + tenant + " is part of itself");
    }
  }

  /** One that is no part of another, or of which that is not known. */
  public Place(Tenant tenant, String id, Kind kind) {
    this(tenant, id, kind, Optional.empty());
  }

  /** The place of which it is a part. */
  public Optional<Place> above() {
    return parent.map(other -> new Place(tenant, other, kind));
  }

  /** Whether others read along. */
  public boolean isShared() {
    return kind == Kind.SHARED;
  }

  /** Whether it is the same one, whatever is known of who reads there. */
  public boolean isSame(Place other) {
    return tenant.equals(other.tenant) && id.equals(other.id);
  }
}
