package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.quote.Person;

/**
 * The words of an entry's passages: needed while it goes into the index or out of it, and not kept.
 *
 * @param words the telling stems of each passage
 * @param speakers the names of those whom each passage quotes
 * @param surface every telling word as it is written, folded, as often as it occurs
 */
record Analysed(List<List<String>> words, List<Set<String>> speakers, List<String> surface) {
  static Analysed of(List<Passage> passages) {
    List<List<String>> words = new ArrayList<>();
    List<Set<String>> speakers = new ArrayList<>();
    List<String> surface = new ArrayList<>();
    for (Passage passage : passages) {
      List<String> stems = new ArrayList<>();
      for (Stem stem : Stems.of(passage.text())) {
        if (!stem.stop()) {
          stems.add(stem.text());
          surface.add(stem.word());
        }
      }
      words.add(stems);
      speakers.add(speakers(passage));
    }
    return new Analysed(words, speakers, surface);
  }

  private static Set<String> speakers(Passage passage) {
    return passage.quotes().stream()
        .flatMap(quote -> quote.speaker().stream())
        .map(Person::name)
        .collect(Collectors.toSet());
  }

  /** The stems of the names of those whom one passage quotes. */
  List<String> speakerWords(int passage) {
    return speakers.get(passage).stream().flatMap(name -> Stems.telling(name).stream()).toList();
  }
}
