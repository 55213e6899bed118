package onrecord.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph.Kind;
import org.jsoup.nodes.Element;

/** What the elements of a page are to its text: paragraphs, lists, pictures, or none of it. */
final class Furniture {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tr",
          "caption",
          "pre",
          "address",
          "details",
          "summary",
          "body",
          "gu-island",
          "center");
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "button",
          "nav",
          "form",
          "aside",
          "select",
          "input",
          "textarea",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "head",
          "title",
          "amp-ad",
          "amp-iframe",
          "amp-video",
          "amp-social-share",
          "amp-youtube");
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related|newsletter|advert\\w*|ad-slot\\S*|taboola|outbrain|promo\\w*"
              + "|share|sharing"
              + "|social-?share|read-?more|dont-miss|recommend\\w*|most-?read|sign-?up"
              + "|cookie\\w*|consent"
              + "|factbox|tags|visually-?hidden|sr-only|screen-reader\\S*|tooltiptext"
              + "|whatsapp-group)(?:$|[\\s_-])");
  private static final Pattern CAPTION = Pattern.compile("(?:^|[\\s_-]|[a-z])caption(?:$|[\\s_-])");
  private static final Pattern EMBED =
      Pattern.compile(
          "(?:^|\\s)(?:twitter-(?:tweet|video)|tweet|instagram-media|tiktok-embed|fb-post"
              + "|reddit-card|bluesky-embed|embed|liveeventembeddedcontent)(?:$|\\s)");

  private Furniture() {}

  /** Whether text inside stands apart from text around. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName())
        || (element.normalName().equals("span") && isCaption(element));
  }

  /** Whether nothing inside is the page's own text. */
  static boolean isNoText(Element element) {
    return NO_TEXT.contains(element.normalName())
        || ASIDE.matcher(classes(element)).find()
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  /** What text of a block is, inside a block of another kind. */
  static Kind kind(Element block, Kind around) {
    if (EMBED.matcher(classes(block)).find()) {
      return Kind.MEDIA;
    }
    return switch (block.normalName()) {
      case "figcaption" -> Kind.CAPTION;
      case "figure" -> Kind.MEDIA;
      case "li" -> around == Kind.MEDIA ? around : Kind.BULLET;
      default -> isCaption(block) ? Kind.CAPTION : around;
    };
  }

  /** The alternative text of a picture, if it says anything. */
  static String alternative(Element image) {
    String words = image.attr("alt").strip();
    String lower = words.toLowerCase(Locale.ROOT);
    boolean says =
        !Set.of("undefined", "null", "image", "photo", "picture", "none").contains(lower);
    return says && !lower.matches("\\S+\\.(?:jpe?g|png|gif|webp)") ? words : "";
  }

  /** The title of a film or frame, if it has one. */
  static String title(Element element) {
    return switch (element.normalName()) {
      case "iframe", "video", "audio", "amp-video", "amp-iframe" -> element.attr("title");
      default -> "";
    };
  }

  /** The address of an embedded post that a script would fetch; the page holds no word of it. */
  static String embedded(Element element) {
    if (!EMBED.matcher(classes(element)).find() || element.childrenSize() > 0) {
      return "";
    }
    return Stream.of("data-url", "data-href", "data-src", "data-embedded-content-path", "cite")
        .map(element::attr)
        .filter(address -> address.startsWith("http"))
        .findFirst()
        .orElse("");
  }

  private static boolean isCaption(Element element) {
    return CAPTION.matcher(classes(element)).find();
  }

  private static String classes(Element element) {
    String classes = element.className();
    return classes.length() > 500 ? "" : classes.toLowerCase(Locale.ROOT);
  }
}
