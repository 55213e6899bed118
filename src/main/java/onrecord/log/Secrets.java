package onrecord.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Strikes secrets out of a text: those that it was given, and what looks like one. */
public final class Secrets {
  /** In the place of a secret. */
  public static final String STRUCK = "[secret]";

  /** Shorter ones are struck out only where they stand alone, or no text could be read. */
  private static final int LONG = 5;

  private static final String TOKEN = "[\\w.~+/=-]{16,2000}";

  private record Shape(Pattern pattern, String replacement) {
    Shape(String regex, String replacement) {
      this(Pattern.compile(regex), replacement);
    }
  }

  /** Each takes time in proportion to the text: what may repeat is bounded, none within another. */
  private static final List<Shape> SHAPES =
      List.of(
          // User and password of an address (RFC 3986, 3.2.1).
          new Shape("://[^\\s/@?#]{1,256}@", "://" + STRUCK + "@"),
          // What a client shows to a server (RFC 9110, 11.6.2; RFC 6750, 2.1).
          new Shape(
              "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\"?\\s{0,9}[:=]\\s{0,9}\"?)"
                  + "[^\\r\\n\"]{1,2000}",
              "$1$2" + STRUCK),
          new Shape("(?i)\\b(bearer|basic|bot)\\s{1,9}" + TOKEN, "$1 " + STRUCK),
          // Telegram's: the bot's number and 35 letters.
          new Shape("(?<!\\d)\\d{6,12}:[\\w-]{30,100}", STRUCK),
          // Discord's: a number in Base64, a time and a checksum.
          new Shape("(?<![\\w-])[\\w-]{23,30}\\.[\\w-]{6,7}\\.[\\w-]{27,60}", STRUCK),
          // Our own signed links.
          new Shape("/private/[^\\s/?#\"'<>]{1,2000}", "/private/" + STRUCK),
          // Settings and parameters that are called so.
          new Shape(
              "(?i)(password|passwd|pwd|secret|token|api[_-]?key)(\"?\\s{0,9}[:=]\\s{0,9}\"?)"
                  + "(?!\\[secret])[^\\s\"'&;,)\\]}]{1,500}",
              "$1$2" + STRUCK));

  private final List<Pattern> values;

  /**
   * @param values blank ones are no secrets
   */
  public Secrets(Collection<String> values) {
    this.values =
        values.stream()
            .filter(value -> !value.isBlank())
            .flatMap(Secrets::written)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Secrets::pattern)
            .toList();
  }

  /** As it is, and as it stands in an address. */
  private static Stream<String> written(String value) {
    String inQuery = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return Stream.of(value, inQuery, inQuery.replace("+", "%20"));
  }

  private static Pattern pattern(String value) {
    String quoted = Pattern.quote(value);
    boolean anywhere = value.length() >= LONG;
    return Pattern.compile(
        anywhere ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])");
  }

  /** The text with each secret struck out. */
  public String strike(String text) {
    String struck = text;
    for (Pattern value : values) {
      struck = value.matcher(struck).replaceAll("[secret]");
    }
    for (Shape shape : SHAPES) {
      struck = shape.pattern().matcher(struck).replaceAll(shape.replacement());
    }
    return struck;
  }
}
