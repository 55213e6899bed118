package onrecord.index;

import java.util.List;
import java.util.stream.IntStream;

/** An entry with what the index keeps of it. */
final class Indexed {
  private final long serial;
  private final Passages passages;
  private final int[] stems;
  private final int[] ends;
  private final EntryVectors vectors;
  private int first;

  /**
   * @param serial distinct for each version of each entry that is put into the index
   * @param stems of all passages by number: of each its words and then its speakers' names
   * @param ends for each passage the end of its words among the stems, then that of the names
   */
  Indexed(long serial, Passages passages, int[] stems, int[] ends) {
    this.serial = serial;
    this.passages = passages;
    this.stems = stems;
    this.ends = ends;
    vectors = new EntryVectors(passages.size());
  }

  long serial() {
    return serial;
  }

  FiledEntry filed() {
    return passages.filed();
  }

  Passages passages() {
    return passages;
  }

  /** How many passages it has. */
  int size() {
    return passages.size();
  }

  /** Its passages, each with its number. */
  List<Candidate> candidates() {
    return IntStream.range(0, size()).mapToObj(i -> new Candidate(this, i)).toList();
  }

  /** The stems of all passages, by number. Not to be changed. */
  int[] stems() {
    return stems;
  }

  /** Where the telling words of a passage begin among the stems. */
  int begin(int passage) {
    return passage == 0 ? 0 : ends[2 * passage - 1];
  }

  /** Where they end, and the names of those whom it quotes begin. */
  int endOfWords(int passage) {
    return ends[2 * passage];
  }

  /** Where those names end. */
  int end(int passage) {
    return ends[2 * passage + 1];
  }

  /** How many telling words a passage has. */
  int length(int passage) {
    return endOfWords(passage) - begin(passage);
  }

  /** How many telling words all passages have. */
  int length() {
    int length = 0;
    for (int i = 0; i < size(); i++) {
      length += length(i);
    }
    return length;
  }

  /** The number of its first passage among those of its section; they are numbered in a row. */
  int first() {
    return first;
  }

  void first(int number) {
    first = number;
  }

  EntryVectors vectors() {
    return vectors;
  }
}
