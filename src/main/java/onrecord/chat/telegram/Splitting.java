package onrecord.chat.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits what is longer than a message may be: between blocks, else between lines, else between
 * words; never within a character as people see it, nor within a link, a time or a command. As
 * there are no tags yet, none can be cut.
 */
final class Splitting {
  /** What a message of text may have once it is parsed, in UTF-16 units. */
  static final int MESSAGE = 4096;

  /**
   * Telegram shows 100 marks in a message and drops the others without a word: words that were
   * struck out would seem to stand.
   */
  static final int MARKS = 90;

  /** A border that comes earlier leaves too little before it. */
  private static final int LEAST_SHARE = 4;

  private final List<Run> runs;
  private final String text;
  private final int most;

  private Splitting(List<Run> runs, int most) {
    this.runs = runs;
    this.text = Run.text(runs);
    this.most = most;
  }

  /**
   * The parts, without white space around any; none is empty.
   *
   * @param most UTF-16 units of a part, at least 2
   */
  static List<List<Run>> of(List<Run> runs, int most) {
    return new Splitting(runs, most).parts();
  }

  private List<List<Run>> parts() {
    List<List<Run>> parts = new ArrayList<>();
    int from = begin(0);
    while (from < text.length()) {
      int limit = limit(from);
      int to = limit == text.length() ? limit : cut(from, limit);
      parts.add(Run.between(runs, from, end(from, to)));
      from = begin(to);
    }
    return parts;
  }

  /** How far a part may go that begins there. */
  private int limit(int from) {
    int limit = Math.min(from + most, text.length());
    int marks = 0;
    int at = 0;
    for (Run run : runs) {
      int end = at + run.text().length();
      if (end > from && run.look().isMarked() && marks++ == MARKS) {
        return Math.min(limit, at);
      }
      at = end;
    }
    return limit;
  }

  private int begin(int at) {
    int begin = at;
    while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  private int end(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int cut(int from, int limit) {
    int least = from + (limit - from) / LEAST_SHARE;
    for (String border : List.of("\n\n", "\n", " ")) {
      int at = text.lastIndexOf(border, limit);
      while (at > least && isWithinWhole(at)) {
        at = text.lastIndexOf(border, at - 1);
      }
      if (at > least) {
        return at;
      }
    }
    return character(from, beforeWhole(from, limit));
  }

  private boolean isWithinWhole(int at) {
    return beforeWhole(0, at) != at;
  }

  /** Where the link or the like begins that the place lies in, unless it begins the part. */
  private int beforeWhole(int from, int place) {
    int at = 0;
    for (Run run : runs) {
      int end = at + run.text().length();
      if (run.look().isWhole() && at > from && at < place && place < end) {
        return at;
      }
      at = end;
    }
    return place;
  }

  /** One that alone is too long is cut between its code points. */
  private int character(int from, int limit) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int at = characters.isBoundary(limit) ? limit : characters.preceding(limit);
    if (at > from) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
