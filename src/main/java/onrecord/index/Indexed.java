package onrecord.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** An entry with what the index keeps of it. */
final class Indexed {
  private static final int[] NONE = {};

  private final long serial;
  private final FiledEntry filed;
  private final List<Passage> passages;
  private final int[][] words;
  private final int[][] speakers;
  private final AtomicReferenceArray<SentenceVector> vectors;

  /**
   * @param serial distinct for each version of each entry that is put into the index
   */
  Indexed(
      long serial,
      FiledEntry filed,
      List<Passage> passages,
      Analysed analysed,
      StemNumbers numbers) {
    this.serial = serial;
    this.filed = filed;
    this.passages = passages;
    words = new int[passages.size()][];
    speakers = new int[passages.size()][];
    vectors = new AtomicReferenceArray<>(passages.size());
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers.numbers(analysed.words().get(i));
      speakers[i] =
          analysed.speakers().get(i).isEmpty() ? NONE : numbers.numbers(analysed.speakerWords(i));
    }
  }

  long serial() {
    return serial;
  }

  FiledEntry filed() {
    return filed;
  }

  List<Passage> passages() {
    return passages;
  }

  /** Its passages, each with its number. */
  List<Candidate> candidates() {
    return IntStream.range(0, passages.size()).mapToObj(i -> new Candidate(this, i)).toList();
  }

  /** The telling stems of one passage, by number. Not to be changed. */
  int[] words(int passage) {
    return words[passage];
  }

  /** The stems of the names of those whom one passage quotes, by number. Not to be changed. */
  int[] speakerWords(int passage) {
    return speakers[passage];
  }

  /** How many telling words it has. */
  int length() {
    int length = 0;
    for (int[] passage : words) {
      length += passage.length;
    }
    return length;
  }

  boolean hasTitle() {
    return !passages.isEmpty() && passages.getFirst().isTitle();
  }

  Optional<SentenceVector> vector(int passage) {
    return Optional.ofNullable(vectors.get(passage));
  }

  void vector(int passage, SentenceVector vector) {
    vectors.set(passage, vector);
  }
}
