package onrecord.place;

/**
 * A channel, thread, chat or topic where we talk; the console is one too.
 *
 * @param platform whose place it is ("console")
 * @param id distinct within the platform
 */
public record Place(String platform, String id) {
  public Place {
    if (platform.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "place \"" + platform + "\", \"" + id + "\": platform and id must not be blank");
    }
  }
}
