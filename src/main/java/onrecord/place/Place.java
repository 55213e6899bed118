package onrecord.place;

/**
 * A channel, thread, chat or topic where we talk; the console is one too.
 *
 * @param tenant behind whose wall it lies
 * @param id distinct within the tenant
 */
public record Place(Tenant tenant, String id) {
  public Place {
    if (id.isBlank()) {
      throw new IllegalArgumentException("place of " + tenant + " without an id");
    }
  }
}
