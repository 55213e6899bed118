package onrecord.chat.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a reader may open, and what is shown of it: its host, in ASCII, so that no letter
 * passes for another.
 *
 * @param uri http or https, in ASCII
 * @param host never blank
 */
record WebAddress(URI uri, String host) {
  /** Telegram takes no longer ones (tdlib cuts them off). */
  private static final int LONGEST = 2048;

  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  /** Empty for what is no address of the web. */
  static Optional<WebAddress> of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    return Optional.of(address)
        .filter(any -> web && any.getHost() != null)
        .map(WebAddress::inAscii)
        .filter(any -> any.toString().length() <= LONGEST)
        .map(any -> new WebAddress(any, any.getHost().toLowerCase(Locale.ROOT)));
  }

  /** Half a character, which a page may hold, is none that could be written in ASCII. */
  private static URI inAscii(URI address) {
    String whole = HALF_CHARACTER.matcher(address.toString()).replaceAll("%EF%BF%BD");
    return URI.create(URI.create(whole).toASCIIString());
  }
}
