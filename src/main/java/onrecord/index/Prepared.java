package onrecord.index;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry cut into passages, its words told apart: what can be done while others search. The words
 * are needed while it goes into the index or out of it, and not kept.
 *
 * @param words the telling words of each passage
 * @param names the telling words of the names of those whom each passage quotes
 */
record Prepared(Passages passages, List<List<Form>> words, List<List<Form>> names) {
  /** How many words there are in all, those of names included. */
  int stems() {
    int stems = 0;
    for (int i = 0; i < words.size(); i++) {
      stems += words.get(i).size() + names.get(i).size();
    }
    return stems;
  }

  static Prepared of(FiledEntry filed) {
    return of(Passages.of(filed));
  }

  static Prepared of(Passages passages) {
    List<List<Form>> words = new ArrayList<>(passages.size());
    List<List<Form>> names = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      words.add(Stems.tellingForms(passages.text(i)));
      names.add(names(passages.speakers(i)));
    }
    return new Prepared(passages, words, names);
  }

  private static List<Form> names(List<String> speakers) {
    return speakers.isEmpty()
        ? List.of()
        : speakers.stream().flatMap(name -> Stems.tellingForms(name).stream()).toList();
  }
}
