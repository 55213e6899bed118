package onrecord.answer;

import java.util.List;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.text.Fold;

/**
 * The check that every excerpt passes before it is shown: its words stand, one after the other, in
 * the entry.
 */
public final class Verbatim {
  private Verbatim() {}

  /**
   * Whether the text stands in one paragraph of the entry, in two that adjoin, or in its title;
   * only white space may differ.
   */
  public static boolean stands(String text, Entry entry) {
    String words = Fold.whiteSpace(text);
    return !words.isEmpty()
        && (entry.title().map(title -> Fold.whiteSpace(title).contains(words)).orElse(false)
            || standsInParagraphs(words, entry.paragraphs()));
  }

  private static boolean standsInParagraphs(String words, List<Paragraph> paragraphs) {
    String before = "";
    for (Paragraph paragraph : paragraphs) {
      String here = Fold.whiteSpace(paragraph.text());
      if ((before + " " + here).contains(words)) {
        return true;
      }
      before = here;
    }
    return false;
  }
}
