package onrecord.place;

/** What somebody is at a place; each may do what those before may. */
public enum Role {
  /** Anybody who is there. */
  MEMBER,
  /** Who keeps order at the place: may remove what others wrote. */
  MODERATOR,
  /** Who decides for the tenant: an administrator of a guild or a chat. */
  ADMINISTRATOR,
  /** Who runs the bot. */
  OPERATOR;

  /** Whether somebody of this role may do what takes the other. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
