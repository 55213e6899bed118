package onrecord.reader.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML document, well-formed or not, before it is parsed. What stands before its
 * first element (junk, declarations, comments, a DOCTYPE with all its entities) is taken off.
 */
final class XmlText {
  /** How much junk may stand before the first bracket. */
  private static final int MAX_JUNK = 2_000;

  private static final String CDATA = "<![CDATA[";
  private static final Pattern LONE_AMPERSAND =
      Pattern.compile("&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|\\p{Alpha}\\w{1,30};)");

  private final String text;
  private final int root;

  private XmlText(String text, int root) {
    this.text = text;
    this.root = root;
  }

  static XmlText of(String text) {
    return new XmlText(text, root(text));
  }

  /** The name of the first element, without prefix and in lower case; empty if there is none. */
  Optional<String> rootName() {
    if (root < 0) {
      return Optional.empty();
    }
    int end = root + 1;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(root + 1, end);
    return Optional.of(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * From the first element on, each line still at its number; an ampersand that begins no reference
   * is escaped, as "a=1&amp;copy=2" would else become "a=1©=2".
   */
  String cleaned() {
    if (root < 0) {
      return "";
    }
    StringBuilder cleaned = new StringBuilder(text.length() + 64);
    text.chars().limit(root).filter(c -> c == '\n').forEach(_ -> cleaned.append('\n'));
    int at = root;
    while (at < text.length()) {
      int start = text.indexOf(CDATA, at);
      int markup = start < 0 ? text.length() : start;
      cleaned.append(LONE_AMPERSAND.matcher(text.substring(at, markup)).replaceAll("&amp;"));
      at = start < 0 ? markup : endOfCdata(start);
      cleaned.append(text, markup, at);
    }
    return cleaned.toString();
  }

  private int endOfCdata(int start) {
    int end = text.indexOf("]]>", start);
    return end < 0 ? text.length() : end + 3;
  }

  /** Where the first element begins; -1 if there is none. */
  private static int root(String text) {
    int at = text.indexOf('<');
    if (at > MAX_JUNK) {
      return -1;
    }
    while (at >= 0 && at + 1 < text.length() && !Character.isLetter(text.charAt(at + 1))) {
      at = text.indexOf('<', endOfDeclaration(text, at));
    }
    return at + 1 < text.length() ? at : -1;
  }

  /** Behind a declaration, comment, DOCTYPE or stray bracket; it is one bracket where unended. */
  private static int endOfDeclaration(String text, int at) {
    String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : "";
    if (!end.isEmpty()) {
      int found = text.indexOf(end, at + 2);
      return found < 0 ? text.length() : found + end.length();
    }
    return text.startsWith("<!", at) ? Doctype.end(text, at) : at + 1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }

  /** Finds the end of a DOCTYPE, past the brackets inside its own declarations and quotations. */
  private static final class Doctype {
    private static final Pattern PART =
        Pattern.compile("<!--|\"[^\"]*\"|'[^']*'|\\[|]|>", Pattern.DOTALL);

    static int end(String text, int at) {
      Matcher part = PART.matcher(text);
      boolean subset = false;
      int from = at + 2;
      while (part.find(from)) {
        from = part.group().equals("<!--") ? text.indexOf("-->", part.end()) + 3 : part.end();
        switch (part.group()) {
          case "[" -> subset = true;
          case "]" -> subset = false;
          case ">" -> {
            if (!subset) {
              return part.end();
            }
          }
          case "<!--" -> {
            if (from < part.end()) {
              return text.length();
            }
          }
          default -> {}
        }
      }
      return text.length();
    }
  }
}
