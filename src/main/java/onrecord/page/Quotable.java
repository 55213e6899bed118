package onrecord.page;

import java.util.Optional;
import onrecord.text.WordBorders;

/**
 * As many of an entry's words as an address takes. Browsers, chats and proxies, and our own
 * listener, refuse long addresses; a few hundred words are enough to find the place.
 */
final class Quotable {
  /** Characters, once they are encoded. */
  static final int MOST = 2_000;

  private final String words;

  Quotable(String words) {
    this.words = words;
  }

  /**
   * The words, or as many of the first of them as there is room for, encoded for a query; empty
   * where not even the first one fits.
   */
  Optional<String> encoded() {
    String all = Links.encoded(words);
    return all.length() <= MOST
        ? Optional.of(all)
        : Optional.of(words.substring(0, cut()).strip())
            .filter(first -> !first.isEmpty())
            .map(Links::encoded);
  }

  /** The last border before which the words fit. */
  private int cut() {
    int cut = 0;
    int length = 0;
    for (int at = 0; at < words.length(); ) {
      String character = Character.toString(words.codePointAt(at));
      length += Links.encoded(character).length();
      if (length > MOST) {
        return cut;
      }
      at += character.length();
      cut = WordBorders.at(words, at) ? at : cut;
    }
    return cut;
  }
}
