package onrecord.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How pages are served.
 *
 * @param address where this process listens
 * @param base under which readers reach it, without a slash at its end
 * @param proxies whose word is taken for whom they ask
 * @param links how long a signed link holds
 */
public record WebSettings(Address address, URI base, List<Network> proxies, Duration links) {
  private static final Pattern BASE =
      Pattern.compile("https?://[^/?#@\\s]+(?:/[\\p{Alnum}_~-][\\p{Alnum}._~-]*)*/?");

  public WebSettings {
    proxies = List.copyOf(proxies);
  }

  /**
   * Reads the address under which readers reach the pages.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI base(String text) {
    if (!BASE.matcher(text).matches() || !hasHost(text)) {
      throw new IllegalArgumentException(
          text
              + ": expected an address that begins with http:// or https://, as"
              + " https://onrecord.example.org or https://example.org/onrecord");
    }
    return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  private static boolean hasHost(String text) {
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
