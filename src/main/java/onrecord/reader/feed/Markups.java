package onrecord.reader.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.nodes.Element;

/** The value of an element that may hold its markup escaped, in CDATA, or as elements. */
final class Markups {
  private Markups() {}

  /** Whether its markup stands as elements, as in XHTML or in a feed that forgot to escape. */
  static boolean holdsMarkup(Element element) {
    return element.childrenSize() > 0;
  }

  /** Its text, or the markup in it as text. */
  static String value(Element element) {
    if (holdsMarkup(element)) {
      return element.html();
    }
    String text = element.wholeText();
    return element.attr("mode").equals("base64") ? decoded(text) : text;
  }

  /** Atom 0.3 may hold its text so; ROME's own decoder bears no line breaks. */
  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
