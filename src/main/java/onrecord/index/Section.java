package onrecord.index;

import java.util.List;
import java.util.Optional;

/**
 * What one tenant has in the record, with all that is counted of it: nothing is counted for two
 * tenants together, so nothing of one can show in what another is told. Not safe for threads.
 */
final class Section {
  private final Shelf shelf = new Shelf();
  private final Dictionary dictionary = new Dictionary();
  private final WordIndex words = new WordIndex();
  private long passages;
  private long length;

  /** An entry with the version of it that it took the place of. */
  record Put(Indexed indexed, Optional<Indexed> older) {}

  /**
   * Puts an entry in, in the place of an older version of it.
   *
   * @param serial higher than those before
   */
  Put put(long serial, Prepared prepared) {
    Indexed indexed = indexed(serial, prepared);
    Optional<Indexed> older = shelf.put(indexed);
    older.ifPresent(this::forget);
    words.add(indexed);
    count(indexed, 1);
    return new Put(indexed, older);
  }

  private Indexed indexed(long serial, Prepared prepared) {
    int[] stems = new int[prepared.stems()];
    int[] ends = new int[2 * prepared.passages().size()];
    int size = 0;
    for (int i = 0; i < prepared.passages().size(); i++) {
      for (Form word : prepared.words().get(i)) {
        stems[size++] = dictionary.add(word);
      }
      ends[2 * i] = size;
      for (Form name : prepared.names().get(i)) {
        stems[size++] = dictionary.stem(name);
      }
      ends[2 * i + 1] = size;
    }
    return new Indexed(serial, prepared.passages(), stems, ends);
  }

  Optional<Indexed> remove(String coverage, String entry) {
    Optional<Indexed> removed = shelf.remove(coverage, entry);
    removed.ifPresent(this::forget);
    return removed;
  }

  private void forget(Indexed indexed) {
    words.remove(indexed);
    for (List<Form> passage : Prepared.of(indexed.passages()).words()) {
      passage.forEach(dictionary::remove);
    }
    count(indexed, -1);
  }

  private void count(Indexed indexed, int sign) {
    passages += (long) sign * indexed.size();
    length += (long) sign * indexed.length();
  }

  Shelf shelf() {
    return shelf;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  WordIndex words() {
    return words;
  }

  /** How many passages hold a stem. */
  int count(String stem) {
    return words.of(dictionary.known(stem)).size();
  }

  /** How many passages it has. */
  long passages() {
    return passages;
  }

  /** How many telling words its passages have. */
  long length() {
    return length;
  }
}
