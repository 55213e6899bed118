package onrecord.reader.liveblog;

import java.util.regex.Pattern;
import onrecord.text.Fold;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of strings that may be escaped once, twice, or hold markup. */
final class Entities {
  /** "&amp;amp;quot;" is seen in the wild; deeper is no accident. */
  private static final int ROUNDS = 3;

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,24});");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|a|b|i|u|em|strong|ul|ol|li|div|span|blockquote|figure|figcaption|img"
              + "|h[1-6]|iframe"
              + "|table|tbody|tr|td|th|video|script|style|section|article|header|footer|time|sup"
              + "|sub|font"
              + "|small|picture|source|amp-[a-z-]+)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private Entities() {}

  /** Whether a string holds markup. */
  static boolean hasMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /** Takes the escapes off, as often as they were put on. */
  static String decoded(String text) {
    String decoded = text;
    for (int i = 0;
        i < ROUNDS && decoded.indexOf('&') >= 0 && ENTITY.matcher(decoded).find();
        i++) {
      decoded = Parser.unescapeEntities(decoded, false);
    }
    return decoded;
  }

  /** A headline or name as one line of plain text. */
  static String line(String text) {
    String decoded = decoded(text);
    return Fold.whiteSpace(hasMarkup(decoded) ? Jsoup.parseBodyFragment(decoded).text() : decoded);
  }
}
