package onrecord.chat.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param token of the bot; never shown
 * @param restUrl where requests go, with the version ("https://discord.com/api/v10/"); empty for
 *     Discord's own
 * @param gatewayUrl where events come from ("wss://gateway.discord.gg"); empty to ask Discord
 */
public record DiscordSettings(String token, Optional<URI> restUrl, Optional<URI> gatewayUrl) {
  public DiscordSettings {
    if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("Discord's token must be letters, digits and points");
    }
    restUrl.ifPresent(url -> require(url, "discord.rest-url", "http", "https"));
    gatewayUrl.ifPresent(url -> require(url, "discord.gateway-url", "ws", "wss"));
  }

  private static void require(URI url, String key, String plain, String safe) {
    boolean known = plain.equals(url.getScheme()) || safe.equals(url.getScheme());
    if (!known || url.getHost() == null) {
      throw new IllegalArgumentException(
          "%s: %s is no address that begins with %s:// or %s://".formatted(key, url, safe, plain));
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "DiscordSettings[restUrl=" + restUrl + ", gatewayUrl=" + gatewayUrl + "]";
  }
}
