package onrecord.chat.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.chat.VisibleText;

/**
 * Writes text so that Discord shows it as it is: no emphasis, no list, no heading, no link, no
 * mention, no emoji that its author spelled out, wherever on a line it stands.
 *
 * <p>Discord shows any character but letters, digits and white space as itself after a backslash.
 */
final class Markdown {
  /** What means something wherever it stands. */
  private static final Pattern ALWAYS = Pattern.compile("[\\\\*_~`|<>@\\[\\]]");

  /** An emoji's name or an address begins with it; ": " is nothing. */
  private static final Pattern COLON = Pattern.compile(":(?!\\s)");

  /** A heading, small print, a list: at the beginning of a line, and each piece may be there. */
  private static final Pattern LINE_START = Pattern.compile("^(\\s*)([#+-])");

  /** A numbered list; a piece of digits may stand before this one. */
  private static final Pattern NUMBERED = Pattern.compile("^(\\s*\\d*)([.)])");

  /** An invitation to a server is shown as a card, without a scheme as well. */
  private static final Pattern INVITE =
      Pattern.compile("(discord(?:app)?\\.(?:gg|com))/", Pattern.CASE_INSENSITIVE);

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Markdown() {}

  /** The text, on one line, without what cannot be seen. */
  static String of(String text) {
    String visible = VisibleText.of(text);
    String anywhere = ALWAYS.matcher(visible).replaceAll("\\\\$0");
    String noColon = COLON.matcher(anywhere).replaceAll("\\\\:");
    String noInvite = INVITE.matcher(noColon).replaceAll("$1\\\\/");
    String noList = LINE_START.matcher(noInvite).replaceFirst("$1\\\\$2");
    return isolated(NUMBERED.matcher(noList).replaceFirst("$1\\\\$2"));
  }

  /** The text between two marks of ours; a mark with a space at its inner side is none. */
  static String marked(String mark, String text) {
    String escaped = of(text);
    String words = escaped.strip();
    if (words.isEmpty()) {
      return escaped;
    }
    int begin = escaped.indexOf(words);
    int end = begin + words.length();
    return escaped.substring(0, begin) + mark + words + mark + escaped.substring(end);
  }

  /** Words from right to left leave the order of what stands around them alone. */
  private static String isolated(String text) {
    return text.codePoints().anyMatch(Markdown::isRightToLeft)
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }

  private static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /** An address between the brackets of a link, so that no character of it ends them. */
  static String target(String address) {
    Matcher unsafe = Pattern.compile("[()\\[\\]<>\\\\\"'`|\\s]").matcher(address);
    return unsafe.replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }
}
