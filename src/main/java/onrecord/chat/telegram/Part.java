package onrecord.chat.telegram;

import java.util.List;

/**
 * One message of Telegram's, as much of ours as goes into it.
 *
 * @param html for its HTML mode
 * @param plain the same without any markup, for when that is refused
 */
record Part(String html, String plain) {
  static Part of(List<Run> runs, boolean tagTimes) {
    return new Part(Html.of(runs, tagTimes), plain(runs));
  }

  /** With addresses in full, if there is room. */
  private static String plain(List<Run> runs) {
    StringBuilder plain = new StringBuilder();
    for (Run run : runs) {
      plain.append(
          run.look().tie() instanceof Look.Tie.To to ? to.address().toString() : run.text());
    }
    return plain.length() <= Splitting.MESSAGE ? plain.toString() : Run.text(runs);
  }
}
