package onrecord.chat.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator sets for Telegram.
 *
 * @param token of the bot, as BotFather gave it: its number, a colon, 30 letters or more
 * @param url where the Bot API is spoken, without a path; empty for Telegram itself
 * @param tagTimes whether times are tagged, so that each reader sees them in a zone of their own;
 *     older servers of the Bot API refuse the tag
 */
public record TelegramSettings(String token, Optional<URI> url, boolean tagTimes) {
  private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{30,100}");

  public TelegramSettings {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "token of Telegram: expected a number, a colon and at least 30 of A-Z, a-z, 0-9, _ and -");
    }
    url.ifPresent(TelegramSettings::check);
  }

  /** With tagged times. */
  public TelegramSettings(String token, Optional<URI> url) {
    this(token, url, true);
  }

  private static void check(URI url) {
    String scheme = String.valueOf(url.getScheme());
    boolean known = scheme.equals("http") || scheme.equals("https");
    boolean bare = url.getPath().isEmpty() || url.getPath().equals("/");
    if (!known || url.getHost() == null || !bare || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "address of Telegram: expected http or https, a host and perhaps a port, not " + url);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "TelegramSettings[url=" + url + ", tagTimes=" + tagTimes + "]";
  }
}
