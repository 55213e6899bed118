package onrecord.chat.telegram.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text as Telegram does: tags of its HTML mode become entities ("Formatting options" of the
 * Bot API; what is refused, and in which words, is that of its server), white space around the text
 * goes, and what is found besides (names, links, commands) becomes entities too.
 */
public final class Markup {
  /** A text as people see it. */
  public record Parsed(String text, List<Entity> entities) {}

  /** The text is not as Telegram takes it. */
  public static final class MarkupException extends Exception {
    private static final long serialVersionUID = 1;

    MarkupException(String message) {
      super("Bad Request: can't parse entities: " + message);
    }
  }

  private record Open(String tag, Map<String, String> attributes, int offset) {}

  /** Those beyond are dropped without a word. */
  private static final int MOST = 100;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("a", "text_link"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("tg-time", "date_time"));

  private static final Pattern CHARACTER = Pattern.compile("&(#x[0-9a-fA-F]+|#\\d+|[a-zA-Z]+);?");
  private static final Pattern START = Pattern.compile("<([^\\s>/][^\\s>]*)([^>]*)>");
  private static final Pattern END = Pattern.compile("</([^\\s>]*)\\s*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([^\\s=>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([\\w.-]+)))?");
  private static final Set<String> WITHOUT_VALUE = Set.of("expandable");
  private static final Pattern TIME_FORMAT = Pattern.compile("r|w?[dD]?[tT]?");
  private static final Pattern DROPPED =
      Pattern.compile("[\\r\\u2028-\\u202e\\u0333\\u033f\\u030a]");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private Markup(String html) {
    this.html = html;
  }

  /** What people see of a text in HTML mode. */
  public static Parsed html(String html) throws MarkupException {
    Markup markup = new Markup(DROPPED.matcher(html).replaceAll(""));
    markup.parse();
    return trimmed(markup.text.toString(), markup.entities);
  }

  /** What people see of a text without any mode. */
  public static Parsed plain(String text) {
    return trimmed(DROPPED.matcher(text).replaceAll(""), List.of());
  }

  private void parse() throws MarkupException {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      at = c == '<' ? tag(at) : c == '&' ? character(at) : plain(at);
    }
    if (!open.isEmpty()) {
      throw new MarkupException(
          "Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
    }
  }

  private int plain(int at) {
    text.append(html.charAt(at));
    return at + 1;
  }

  /** One that Telegram does not know stays as it is written. */
  private int character(int at) {
    Matcher matcher = CHARACTER.matcher(html).region(at, html.length());
    int code = matcher.lookingAt() ? code(matcher.group(1)) : 0;
    if (code == 0) {
      return plain(at);
    }
    text.appendCodePoint(code);
    return matcher.end();
  }

  private static int code(String name) {
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x");
      String digits = name.substring(hex ? 2 : 1);
      return digits.length() > 8 ? 0 : Integer.parseInt(digits, hex ? 16 : 10);
    }
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      default -> 0;
    };
  }

  private int tag(int at) throws MarkupException {
    return html.startsWith("</", at) ? end(at) : start(at);
  }

  private int start(int at) throws MarkupException {
    Matcher matcher = START.matcher(html).region(at, html.length());
    if (!matcher.lookingAt()) {
      throw new MarkupException("Unclosed start tag at byte offset " + at);
    }
    String tag = matcher.group(1).toLowerCase(Locale.ROOT);
    if (!TYPES.containsKey(tag)) {
      throw new MarkupException("Unsupported start tag \"" + tag + "\" at byte offset " + at);
    }
    open.push(new Open(tag, attributes(tag, matcher.group(2), at), text.length()));
    return matcher.end();
  }

  private static Map<String, String> attributes(String tag, String written, int at)
      throws MarkupException {
    Map<String, String> attributes = new java.util.HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(written);
    int end = 0;
    while (matcher.lookingAt()) {
      String value = value(matcher);
      if (value == null && !WITHOUT_VALUE.contains(matcher.group(1))) {
        break;
      }
      attributes.put(matcher.group(1), value == null ? "" : unescaped(value));
      end = matcher.end();
      matcher.region(end, written.length());
    }
    if (!written.substring(end).isBlank()) {
      throw new MarkupException(
          "Expected equal sign in declaration of an attribute of the tag \""
              + tag
              + "\" at byte offset "
              + at);
    }
    return attributes;
  }

  private static @org.jspecify.annotations.Nullable String value(Matcher matcher) {
    for (int group = 2; group <= 4; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }

  private static String unescaped(String value) {
    return CHARACTER
        .matcher(value)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                code(found.group(1)) == 0
                    ? found.group()
                    : Character.toString(code(found.group(1)))));
  }

  private int end(int at) throws MarkupException {
    Matcher matcher = END.matcher(html).region(at, html.length());
    if (open.isEmpty()) {
      throw new MarkupException("Unexpected end tag at byte offset " + at);
    }
    if (!matcher.lookingAt()) {
      throw new MarkupException("Unclosed end tag at byte offset " + at);
    }
    Open begun = open.pop();
    if (!matcher.group(1).equalsIgnoreCase(begun.tag())) {
      throw new MarkupException(
          "Unmatched end tag at byte offset " + at + ", expected \"</" + begun.tag() + ">\"");
    }
    if (text.length() > begun.offset()) {
      add(begun, text.length() - begun.offset());
    }
    return matcher.end();
  }

  private void add(Open begun, int length) throws MarkupException {
    String type = TYPES.getOrDefault(begun.tag(), "");
    Map<String, String> attributes = begun.attributes();
    Map<String, String> more =
        switch (begun.tag()) {
          case "a" -> Map.of("url", attributes.getOrDefault("href", ""));
          case "tg-time" -> time(attributes);
          default -> Map.of();
        };
    boolean folded = type.equals("blockquote") && attributes.containsKey("expandable");
    entities.add(new Entity(folded ? "expandable_blockquote" : type, begun.offset(), length, more));
    check(entities.getLast());
  }

  private static Map<String, String> time(Map<String, String> attributes) throws MarkupException {
    String unix = attributes.getOrDefault("unix", "");
    String format = attributes.getOrDefault("format", "");
    if (!unix.matches("\\d{1,12}") || !TIME_FORMAT.matcher(format).matches()) {
      throw new MarkupException("Invalid date-time entity");
    }
    return Map.of("unix_time", unix, "date_time_format", format);
  }

  /** Quotes do not nest, and nothing stands within code. */
  private void check(Entity last) throws MarkupException {
    for (Entity other : entities.subList(0, entities.size() - 1)) {
      boolean quotes = last.type().contains("blockquote") && other.type().contains("blockquote");
      boolean inCode = last.type().equals("code") || last.type().equals("pre");
      if (last.meets(other) && (quotes || inCode)) {
        throw new MarkupException(last.type() + " around " + other.type());
      }
    }
  }

  private static Parsed trimmed(String text, List<Entity> entities) {
    String shown = text.strip();
    int before = text.length() - text.stripLeading().length();
    List<Entity> all = new ArrayList<>();
    for (Entity entity : entities) {
      int begin = Math.clamp(entity.offset() - before, 0, shown.length());
      int end = Math.clamp(entity.end() - before, 0, shown.length());
      if (begin < end) {
        all.add(new Entity(entity.type(), begin, end - begin, entity.more()));
      }
    }
    if (all.size() > MOST) {
      all.subList(MOST, all.size()).clear();
    }
    all.addAll(Found.in(shown, all));
    all.sort(Comparator.comparingInt(Entity::offset).thenComparing(Entity::type));
    return new Parsed(shown, List.copyOf(all));
  }
}
