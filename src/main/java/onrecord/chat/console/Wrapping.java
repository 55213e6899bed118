package onrecord.chat.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Breaks a line between words, by the columns that they take on a terminal. */
final class Wrapping {
  /** Narrower terminals are treated as this wide. */
  static final int NARROWEST = 20;

  private Wrapping() {}

  /** At least one row; a word that is longer than a row is broken where the row ends. */
  static List<AttributedString> wrap(AttributedString line, int columns) {
    int width = Math.max(columns, NARROWEST);
    List<AttributedString> rows = new ArrayList<>();
    int start = 0;
    while (line.substring(start, line.length()).columnLength() > width) {
      int end = rowEnd(line, start, width);
      rows.add(line.substring(start, end));
      start = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
    }
    rows.add(line.substring(start, line.length()));
    return rows;
  }

  private static int rowEnd(AttributedString line, int start, int width) {
    int full = start + line.substring(start, line.length()).columnSubSequence(0, width).length();
    for (int space = full; space > start; space--) {
      if (space < line.length() && line.charAt(space) == ' ') {
        return space;
      }
    }
    return Math.max(full, start + 1);
  }
}
