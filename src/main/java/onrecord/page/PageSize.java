package onrecord.page;

import java.util.List;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;

/** Says how many entries one page of a timeline holds. */
public final class PageSize {
  /** The most entries on a page. */
  public static final int ENTRIES = 50;

  /** What the entries of a page may take together, as HTML and again as JSON-LD. */
  static final int BYTES = 88_000;

  private static final int AROUND_ENTRY = 900;
  private static final int AROUND_PART = 40;
  private static final int AROUND_QUOTE = 120;

  private PageSize() {}

  /**
   * As many entries from the beginning of a list as fit: {@value #ENTRIES} at most, and at least
   * one.
   */
  public static List<Shown> fitting(List<Shown> entries) {
    int bytes = 0;
    int fitting = 0;
    while (fitting < Math.min(ENTRIES, entries.size())) {
      bytes += bytes(entries.get(fitting));
      if (fitting > 0 && bytes > BYTES) {
        break;
      }
      fitting++;
    }
    return entries.subList(0, fitting);
  }

  /** The same from the end of a list. */
  public static List<Shown> fittingLast(List<Shown> entries) {
    return fitting(entries.reversed()).reversed();
  }

  private static int bytes(Shown shown) {
    Entry entry = shown.entry();
    int bytes = AROUND_ENTRY + AROUND_QUOTE * shown.quotes().size();
    bytes += twice(entry.title().orElse(""));
    for (var paragraph : entry.paragraphs()) {
      bytes += AROUND_PART + twice(paragraph.text());
    }
    for (Byline byline : entry.bylines()) {
      bytes += 3 * AROUND_PART + twice(byline.name()) + twice(byline.role().orElse(""));
    }
    return bytes;
  }

  private static int twice(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : 3;
    }
    return 2 * bytes;
  }
}
