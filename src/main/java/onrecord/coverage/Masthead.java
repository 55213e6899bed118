package onrecord.coverage;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a coverage says of itself, without its entries.
 *
 * @param id names the coverage among those that are open; stable over readings of the same page
 * @param title the page's headline
 * @param publisher who published it
 * @param url where it was published
 * @param zone the zone that its times are printed in
 */
public record Masthead(
    String id, Optional<String> title, Optional<String> publisher, Optional<URI> url, ZoneId zone) {
  public Masthead {
    if (id.isBlank()) {
      throw new IllegalArgumentException("coverage without an id");
    }
  }

  /** The same under another id. */
  public Masthead named(String other) {
    return new Masthead(other, title, publisher, url, zone);
  }
}
