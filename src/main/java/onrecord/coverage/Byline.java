package onrecord.coverage;

import java.util.Optional;

/**
 * Who wrote an entry, as printed above it.
 *
 * @param name "Tom Bateman"
 * @param role "US State Department correspondent"
 * @param location "Quebec"
 */
public record Byline(String name, Optional<String> role, Optional<String> location) {
  public Byline {
    if (name.isBlank()) {
      throw new IllegalArgumentException("byline without a name");
    }
  }

  public static Byline of(String name) {
    return new Byline(name, Optional.empty(), Optional.empty());
  }
}
