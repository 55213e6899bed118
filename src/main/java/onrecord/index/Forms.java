package onrecord.index;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words that were looked at before, so that each is folded and stemmed once: a text is then
 * read without a copy of any of its words. Safe for use by several threads.
 */
final class Forms {
  private static final int SLOTS = 1 << 18;
  private static final int MOST = SLOTS / 2;
  private static final int LONGEST = 64;

  private final @Nullable Form[] slots = new Form[SLOTS];
  private final Function<String, Form> maker;
  private int size;

  /**
   * @param maker gives the form of a word as it is written
   */
  Forms(Function<String, Form> maker) {
    this.maker = maker;
  }

  /** The form of the word that stands between these positions. */
  Form of(String text, int start, int end) {
    long key = key(text, start, end);
    int slot = slot(text, start, end);
    Form form = slots[slot];
    while (form != null) {
      if (form.key() == key && (key != 0 || isShown(form, text, start, end))) {
        return form;
      }
      slot = (slot + 1) & (SLOTS - 1);
      form = slots[slot];
    }
    return keep(maker.apply(text.substring(start, end)));
  }

  private static boolean isShown(Form form, String text, int start, int end) {
    return form.shown().length() == end - start && text.startsWith(form.shown(), start);
  }

  /** A short word is a number that no other word is; 0 for a long one. */
  static long key(String text, int start, int end) {
    if (end - start > Long.BYTES) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 1 << Byte.SIZE) {
        return 0;
      }
      key = (key << Byte.SIZE) | c;
    }
    return key;
  }

  private static int slot(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
  }

  /** A reader may miss what is being kept: then the form is made once more. */
  private synchronized Form keep(Form form) {
    String shown = form.shown();
    if (size < MOST && shown.length() <= LONGEST) {
      int slot = slot(shown, 0, shown.length());
      while (slots[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      slots[slot] = form;
      size++;
    }
    return form;
  }
}
