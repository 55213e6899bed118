package onrecord.place;

import java.util.Set;

/**
 * Somebody as a platform knows them, wherever they are.
 *
 * @param platform whose they are ("discord")
 * @param id distinct within the platform
 */
public record Account(String platform, String id) {
  private static final String ALONE = "user-";
  private static final String TELEGRAM = "telegram";

  public Account {
    if (platform.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "account \"" + platform + "\", \"" + id + "\": platform and id must not be blank");
    }
  }

  /** Somebody who asks at a place. */
  public static Account of(Place place, Asker asker) {
    return new Account(place.tenant().platform(), asker.id());
  }

  /** Where somebody is alone with us, as platforms call it that have no chat of that name. */
  public Tenant alone() {
    return new Tenant(platform, ALONE + id);
  }

  /** Whether a tenant is somebody's alone; Telegram's groups and channels have ids below 0. */
  public static boolean isAlone(Tenant tenant) {
    return tenant.platform().equals(TELEGRAM)
        ? !tenant.id().startsWith("-")
        : tenant.id().startsWith(ALONE);
  }

  /** Every tenant that is theirs alone: what is kept of it is kept of them. */
  public Set<Tenant> tenants() {
    return Set.of(alone(), new Tenant(platform, id));
  }
}
