package onrecord.index;

import java.util.List;

/**
 * An entry cut into passages, its words told apart: what can be done while others search.
 *
 * @param passages in page order
 */
record Prepared(FiledEntry filed, List<Passage> passages, Analysed analysed) {
  static Prepared of(FiledEntry filed) {
    List<Passage> passages = Passages.of(filed);
    return new Prepared(filed, passages, Analysed.of(passages));
  }
}
