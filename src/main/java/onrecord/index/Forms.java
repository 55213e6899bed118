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

  /**
   * The form of the word that stands between these positions.
   *
   * @param chars the text's
   */
  Form of(String text, char[] chars, int start, int end) {
    int hash = 0;
    long key = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      hash = 31 * hash + c;
      key = (key << Byte.SIZE) | c;
      all |= c;
    }
    key = isShort(end - start, all) ? key : 0;
    int slot = slot(hash);
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
  static long key(String shown) {
    long key = 0;
    int all = 0;
    for (int i = 0; i < shown.length(); i++) {
      key = (key << Byte.SIZE) | shown.charAt(i);
      all |= shown.charAt(i);
    }
    return isShort(shown.length(), all) ? key : 0;
  }

  /** Whether a number holds a word, each of its characters in a byte. */
  private static boolean isShort(int length, int allBits) {
    return length <= Long.BYTES && allBits < 1 << Byte.SIZE;
  }

  /**
   * @param hash as String has it
   */
  private static int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
  }

  /** A reader may miss what is being kept: then the form is made once more. */
  private synchronized Form keep(Form form) {
    String shown = form.shown();
    if (size < MOST && shown.length() <= LONGEST) {
      int slot = slot(shown.hashCode());
      while (slots[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      slots[slot] = form;
      size++;
    }
    return form;
  }
}
