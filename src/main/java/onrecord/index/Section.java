package onrecord.index;

import java.util.Optional;

/**
 * What one tenant has in the record, with all that is counted of it: nothing is counted for two
 * tenants together, so nothing of one can show in what another is told. Not safe for threads.
 */
final class Section implements AutoCloseable {
  private final Shelf shelf = new Shelf();
  private final StemNumbers numbers = new StemNumbers();
  private final StemCounts counts = new StemCounts();
  private final Dictionary dictionary = new Dictionary();
  private final WordIndex words;
  private long passages;
  private long length;

  Section(WordIndex words) {
    this.words = words;
  }

  /**
   * Puts an entry in, in the place of an older version of it.
   *
   * @return the older version
   */
  Optional<Indexed> put(Indexed indexed, Analysed analysed) {
    Optional<Indexed> older = shelf.put(indexed);
    older.ifPresent(this::forget);
    words.add(indexed, analysed);
    dictionary.add(analysed.surface());
    count(indexed, 1);
    return older;
  }

  /**
   * What this section is to keep of an entry.
   *
   * @param serial higher than those before
   */
  Indexed indexed(long serial, Prepared prepared) {
    return new Indexed(serial, prepared.filed(), prepared.passages(), prepared.analysed(), numbers);
  }

  Optional<Indexed> remove(String coverage, String entry) {
    Optional<Indexed> removed = shelf.remove(coverage, entry);
    removed.ifPresent(this::forget);
    return removed;
  }

  private void forget(Indexed indexed) {
    words.remove(indexed);
    dictionary.remove(Analysed.of(indexed.passages()).surface());
    count(indexed, -1);
  }

  private void count(Indexed indexed, int sign) {
    counts.count(indexed, sign);
    passages += (long) sign * indexed.passages().size();
    length += (long) sign * indexed.length();
  }

  Shelf shelf() {
    return shelf;
  }

  StemNumbers numbers() {
    return numbers;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  WordIndex words() {
    return words;
  }

  /** How many passages hold a stem. */
  int count(String stem) {
    return counts.of(numbers.known(stem));
  }

  /** How many passages it has. */
  long passages() {
    return passages;
  }

  /** How many telling words its passages have. */
  long length() {
    return length;
  }

  @Override
  public void close() {
    words.close();
  }
}
