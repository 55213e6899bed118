package onrecord.chat.telegram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps Telegram from finding links, mentions, hashtags, commands, telephone and card numbers in
 * words that are not ours: it looks for them in whatever it shows, and no parameter forbids it. A
 * word joiner, which has no width and allows no line break, goes between the characters that it
 * goes by. What is shown by intent is left alone.
 *
 * <p>The places are those of {@code find_entities} in tdlib's MessageEntity.cpp, taken more widely
 * where that is shorter.
 */
final class Unlinked {
  /** Our texts have none: {@link onrecord.chat.VisibleText} drops it wherever it comes from. */
  static final String JOINER = "\u2060";

  private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";

  /** The joiner goes to the end of each. */
  private static final List<Pattern> BEFORE =
      List.of(
          // @name, a@b.example
          Pattern.compile("@(?=[A-Za-z0-9_])"),
          // #tag
          Pattern.compile("#(?=" + WORD + "|[\\u200c\\u00b7\\u0d80-\\u0dff])"),
          // $GBP
          Pattern.compile("\\$(?=[A-Z1])"),
          // /command
          Pattern.compile("(?<![\\p{L}\\p{N}_/<>])/(?=[A-Za-z0-9_])"),
          // tg://, https://
          Pattern.compile(":(?=//)"),
          // example.com
          Pattern.compile("(?<=\\S)\\.(?=\\p{L})"),
          // 192.0.2.1
          Pattern.compile("(?<=\\d)\\.(?=\\d+\\.\\d)"));

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d ()-]{5,}\\d");
  private static final int DIGITS_IN_A_ROW = 4;

  private Unlinked() {}

  /** The same to look at. */
  static List<Run> of(List<Run> runs) {
    BitSet places = places(Run.text(runs));
    List<Run> unlinked = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      unlinked.add(run.look().isSearched() ? joined(run, places, at) : run);
      at += run.text().length();
    }
    return unlinked;
  }

  private static Run joined(Run run, BitSet places, int at) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < run.text().length(); i++) {
      if (places.get(at + i)) {
        text.append(JOINER);
      }
      text.append(run.text().charAt(i));
    }
    return new Run(text.toString(), run.look());
  }

  /** Before which characters a joiner goes. */
  private static BitSet places(String text) {
    BitSet places = new BitSet(text.length());
    for (Pattern before : BEFORE) {
      before.matcher(text).results().forEach(found -> places.set(found.end()));
    }
    Matcher number = LONG_NUMBER.matcher(text);
    while (number.find()) {
      markDigits(text, number.start(), number.end(), places);
    }
    return places;
  }

  private static void markDigits(String text, int from, int to, BitSet places) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i)) && digits++ % DIGITS_IN_A_ROW == 0 && digits > 1) {
        places.set(i);
      }
    }
  }
}
