package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.quote.Person;

/** An entry with all that the index worked out about it. */
final class Indexed {
  private final long serial;
  private final FiledEntry filed;
  private final List<Passage> passages;
  private final List<List<String>> words = new ArrayList<>();
  private final List<List<String>> speakers = new ArrayList<>();
  private final List<String> surface = new ArrayList<>();
  private final AtomicReferenceArray<SentenceVector> vectors;

  /**
   * @param serial distinct for each version of each entry that is put into the index
   */
  Indexed(long serial, FiledEntry filed) {
    this.serial = serial;
    this.filed = filed;
    passages = Passages.of(filed);
    vectors = new AtomicReferenceArray<>(passages.size());
    for (Passage passage : passages) {
      words.add(telling(passage.text()));
      speakers.add(namesOfSpeakers(passage));
    }
  }

  private List<String> telling(String text) {
    List<String> stems = new ArrayList<>();
    for (Stem stem : Stems.of(text)) {
      if (!stem.stop()) {
        stems.add(stem.text());
        surface.add(stem.word());
      }
    }
    return List.copyOf(stems);
  }

  private static List<String> namesOfSpeakers(Passage passage) {
    return speakers(passage).flatMap(person -> Stems.telling(person.name()).stream()).toList();
  }

  private static Stream<Person> speakers(Passage passage) {
    return passage.quotes().stream().flatMap(quote -> quote.speaker().stream()).distinct();
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

  /** The telling stems of one passage. */
  List<String> words(int passage) {
    return words.get(passage);
  }

  /** The stems of the names of those whom one passage quotes. */
  List<String> speakerWords(int passage) {
    return speakers.get(passage);
  }

  /** The names of those whom one passage quotes. */
  Set<String> speakerNames(int passage) {
    return speakers(passages.get(passage)).map(Person::name).collect(Collectors.toSet());
  }

  /** The stems of the title; none where it has none. */
  List<String> titleWords() {
    return !passages.isEmpty() && passages.getFirst().isTitle() ? words.getFirst() : List.of();
  }

  /** Every telling word as it is written, folded, as often as it occurs. */
  List<String> surface() {
    return surface;
  }

  Optional<SentenceVector> vector(int passage) {
    return Optional.ofNullable(vectors.get(passage));
  }

  void vector(int passage, SentenceVector vector) {
    vectors.set(passage, vector);
  }
}
