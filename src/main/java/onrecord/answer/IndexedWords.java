package onrecord.answer;

import onrecord.index.EntryIndex;
import onrecord.index.Stems;
import onrecord.place.Tenant;
import onrecord.question.Vocabulary;
import onrecord.quote.Person;

/** What the index knows of the words of a question, as far as the reader may see it. */
record IndexedWords(EntryIndex index, Tenant reader) implements Vocabulary {
  @Override
  public boolean holds(String word) {
    return index.holds(reader, word);
  }

  /** As often as the rarest word of the name stands: that tells two of one surname apart. */
  @Override
  public int weight(Person person) {
    return Stems.telling(person.name()).stream()
        .mapToInt(stem -> index.count(reader, stem))
        .min()
        .orElse(0);
  }
}
