package onrecord.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of an address that has a browser open a page at words of it (URL Fragment Text
 * Directives, W3C Community Group, 3.2): all of them, or of many the first and the last. A browser
 * that does not know it, or a page that has other words by now, opens at the top.
 */
final class TextFragment {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Set<String> WEB = Set.of("http", "https");

  /** More are named by their ends: links have a limit, and pages odd characters in the midst. */
  private static final int MOST_WORDS = 10;

  private static final int END_WORDS = 4;

  private TextFragment() {}

  /**
   * The address, opened at the words.
   *
   * @param words as they stand on the page, white space folded
   */
  static URI at(URI address, String words) {
    List<String> all = SPACES.splitAsStream(words.strip()).filter(word -> !word.isEmpty()).toList();
    if (all.isEmpty() || !WEB.contains(String.valueOf(address.getScheme()))) {
      return address;
    }
    String directive = ":~:text=" + (all.size() > MOST_WORDS ? ends(all) : encoded(all));
    String before = address.toString();
    return URI.create(before + (address.getRawFragment() == null ? "#" : "") + directive);
  }

  private static String ends(List<String> words) {
    int size = words.size();
    return encoded(words.subList(0, END_WORDS))
        + ","
        + encoded(words.subList(size - END_WORDS, size));
  }

  /** What has a meaning in a directive, "-" among it, is written by its number too. */
  private static String encoded(List<String> words) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && (Character.isLetterOrDigit(one) || one == '.');
      encoded.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
    }
    return encoded.toString();
  }
}
