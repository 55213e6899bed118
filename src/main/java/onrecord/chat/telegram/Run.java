package onrecord.chat.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that are shown alike.
 *
 * @param text as it is to be seen, unescaped
 */
record Run(String text, Look look) {
  /** All characters, one after the other. */
  static String text(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /**
   * The characters between two places.
   *
   * @param from in UTF-16 units
   * @param to after the last
   */
  static List<Run> between(List<Run> runs, int from, int to) {
    List<Run> cut = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int begin = Math.clamp(from - at, 0, run.text().length());
      int end = Math.clamp(to - at, 0, run.text().length());
      if (begin < end) {
        cut.add(new Run(run.text().substring(begin, end), run.look()));
      }
      at += run.text().length();
    }
    return cut;
  }
}
