package onrecord.answer;

import onrecord.index.EntryIndex;
import onrecord.index.Stems;
import onrecord.question.Vocabulary;
import onrecord.quote.Person;

/** What the index knows of the words of a question. */
record IndexedWords(EntryIndex index) implements Vocabulary {
  @Override
  public boolean holds(String word) {
    return index.holds(word);
  }

  /** As often as the rarest word of the name stands: that tells two of one surname apart. */
  @Override
  public int weight(Person person) {
    return Stems.telling(person.name()).stream().mapToInt(index::count).min().orElse(0);
  }
}
