package onrecord.page;

import onrecord.coverage.Entry;

/** What an entry is called where it is pointed at: its title, or else its first words. */
final class Headline {
  /** In code points. */
  private static final int LONGEST = 80;

  private Headline() {}

  static String of(Entry entry) {
    return entry
        .title()
        .or(() -> entry.paragraphs().stream().findFirst().map(first -> shortened(first.text())))
        .orElse(entry.id());
  }

  /** Cut between words, where it has any. */
  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    int space = start.lastIndexOf(' ');
    return start.substring(0, space < LONGEST / 2 ? start.length() : space).strip() + "\u2026";
  }
}
