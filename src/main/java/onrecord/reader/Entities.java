package onrecord.reader;

import java.util.regex.Pattern;
import onrecord.text.Fold;
import org.jsoup.parser.Parser;

/** Text out of strings that may be escaped once, twice, or hold markup. */
public final class Entities {
  /** "&amp;amp;quot;" is seen in the wild; deeper is no accident. */
  private static final int ROUNDS = 3;

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,24});");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|a|b|i|u|em|strong|ul|ol|li|div|span|blockquote|figure|figcaption|img"
              + "|h[1-6]|iframe|hr|pre|code|kbd|samp|var|q|s|del|ins|cite|abbr|acronym|dfn|mark|tt"
              + "|strike|big|center|dialog|meter|output|progress|menu|dir|datalist|address|wbr|dl|dt|dd|details|summary|label"
              + "|table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|video|audio|canvas|map|area"
              + "|script|noscript|style|section|article|aside|nav|main|header|footer|time|sup"
              + "|sub|font|form|fieldset|legend|input|button|select|option|optgroup|textarea"
              + "|object|embed|param|svg|math|html|body|meta|link"
              + "|small|picture|source|amp-[a-z-]+)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private Entities() {}

  /** Whether a string holds markup. */
  public static boolean hasMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /** Takes the escapes off, as often as they were put on. */
  public static String decoded(String text) {
    String decoded = text;
    for (int i = 0;
        i < ROUNDS && decoded.indexOf('&') >= 0 && ENTITY.matcher(decoded).find();
        i++) {
      decoded = Parser.unescapeEntities(decoded, false);
    }
    return decoded;
  }

  /** A headline or name as one line of plain text. */
  public static String line(String text) {
    String decoded = decoded(text);
    return Fold.whiteSpace(hasMarkup(decoded) ? Markup.fragment(decoded).text() : decoded);
  }
}
