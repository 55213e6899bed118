package onrecord.chat.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Telegram finds in a text by itself, in every mode: it looks for no less than is found here
 * (tdlib knows the top-level domains; here any letters after a dot are one).
 */
final class Found {
  private static final String LETTER = "[\\p{L}\\p{N}_\\u200c\\u00b7\\u0d80-\\u0dff]";

  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "mention", Pattern.compile("(?<![\\p{L}\\p{N}_])@\\w{2,32}(?![\\p{L}\\p{N}_])"),
          "hashtag", Pattern.compile("(?<!" + LETTER + ")#" + LETTER + "{1,256}"),
          "cashtag",
              Pattern.compile("(?<![$\\p{L}\\p{N}_])\\$(?:1INCH|[A-Z]{1,8})(?![$\\p{L}\\p{N}_])"),
          "bot_command",
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}_/<>])/\\w{1,64}(?:@\\w{3,32})?(?![\\p{L}\\p{N}_/<>])"),
          "email", Pattern.compile("[\\w.+-]{1,64}@(?:[A-Za-z0-9_-]{1,30}\\.){1,6}[A-Za-z]{2,8}"),
          "url",
              Pattern.compile(
                  "(?:https?|ftp|tg|ton)://[^\\s\\u2000-\\u200b\\u2016-\\u206f<>\"]+"
                      + "|(?<![\\p{L}\\p{M}\\p{N}\\p{S}_~-])"
                      + "(?:[\\p{L}\\p{M}\\p{N}\\p{S}_~-]++\\.)+[\\p{L}\\p{So}][\\p{L}\\p{M}\\p{N}-]+"
                      + "|(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])",
                  Pattern.CASE_INSENSITIVE),
          "phone_number", Pattern.compile("\\+?\\d(?:[ ()-]?\\d){6,14}"),
          "bank_card_number", Pattern.compile("(?<![\\p{L}\\d_.,+-])\\d(?:[ -]?\\d){12,18}"));

  private Found() {}

  /** What is found outside what was marked as a link, a time or code. */
  static List<Entity> in(String text, List<Entity> marked) {
    List<Entity> found = new ArrayList<>();
    PATTERNS.forEach((type, pattern) ->
        pattern
            .matcher(text)
            .results()
            .map(match -> new Entity(type, match.start(), match.end() - match.start(), Map.of()))
            .filter(entity -> marked.stream().noneMatch(mark -> hides(mark, entity)))
            .forEach(found::add));
    return found;
  }

  private static boolean hides(Entity mark, Entity found) {
    return switch (mark.type()) {
      case "text_link", "date_time", "code", "pre", "custom_emoji" -> mark.meets(found);
      default -> false;
    };
  }
}
