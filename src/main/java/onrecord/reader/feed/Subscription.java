package onrecord.reader.feed;

import java.net.URI;

/**
 * A feed or page that somebody follows.
 *
 * @param title what they call it; one line, not blank
 * @param address an http or https address
 */
public record Subscription(String title, URI address) {
  public Subscription {
    if (title.isBlank()) {
      throw new IllegalArgumentException("subscription " + address + ": without a title");
    }
    if (!String.valueOf(address.getScheme()).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "subscription " + address + ": expected an http or https address");
    }
  }
}
