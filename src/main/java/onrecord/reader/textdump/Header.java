package onrecord.reader.textdump;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Fold;

/**
 * The line that begins an entry: " 12. Headlinepublished at 17:58 Greenwich Mean Time 13 March".
 *
 * @param line its number, from 1
 * @param title the headline without its number; empty where there is none
 * @param time as printed
 */
record Header(int line, String title, PrintedTime time) {
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,6}[.)]\\s+");
  private static final String[] MARKS = {"published at ", "posted at "};

  /** Reads one line; empty if it is none of an entry's first. */
  static Optional<Header> parse(int line, String text, Optional<ZoneId> wanted) {
    Matcher number = NUMBER.matcher(text);
    boolean numbered = number.find();
    String rest = numbered ? text.substring(number.end()) : text.strip();
    String lower = rest.toLowerCase(Locale.ROOT);
    if (lower.length() != rest.length()) {
      return Optional.empty();
    }
    for (String mark : MARKS) {
      int at = lower.lastIndexOf(mark);
      if (at >= 0 && (numbered || isGlued(rest, at))) {
        return PrintedTime.parse(rest.substring(at + mark.length()).strip(), wanted)
            .map(time -> new Header(line, Fold.whiteSpace(rest.substring(0, at)), time));
      }
    }
    return Optional.empty();
  }

  /** Whether a line holds an entry's number and headline alone, its time following below. */
  static boolean isNumberedLine(String text) {
    return NUMBER.matcher(text).find();
  }

  /**
   * In running text "published at 10:00" has a space before it; in a header without number never.
   */
  private static boolean isGlued(String text, int at) {
    return at == 0 || !Character.isWhitespace(text.charAt(at - 1));
  }
}
