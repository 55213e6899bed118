package onrecord.place;

/**
 * A channel, thread, chat or topic where we talk; the console is one too.
 *
 * @param tenant behind whose wall it lies
 * @param id distinct within the tenant
 * @param kind who reads there
 */
public record Place(Tenant tenant, String id, Kind kind) {
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
