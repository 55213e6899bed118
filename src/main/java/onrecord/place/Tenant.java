package onrecord.place;

/**
 * A guild or a chat: the wall that nothing crosses. The console is one too.
 *
 * @param platform whose it is ("console")
 * @param id distinct within the platform
 */
public record Tenant(String platform, String id) {
  /** Owns what the operator opens for all. */
  public static final Tenant EVERYBODY = new Tenant("everybody", "everybody");

  public Tenant {
    if (platform.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "tenant \"" + platform + "\", \"" + id + "\": platform and id must not be blank");
    }
  }

  /** Whether what it owns is everybody's. */
  public boolean isEverybody() {
    return equals(EVERYBODY);
  }

  /** Whether this tenant may see what the owner has. */
  public boolean sees(Tenant owner) {
    return owner.isEverybody() || owner.equals(this);
  }
}
