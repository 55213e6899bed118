package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.EntryIndex;
import onrecord.index.Passage;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.place.Tenant;
import onrecord.question.Mention;
import onrecord.question.Question;
import onrecord.question.Question.Kind;
import onrecord.quote.Person;

/**
 * What a question looks for in the record: its words, each with what it weighs, and whose words are
 * wanted.
 *
 * @param question as it was read
 * @param words what it is about, in its order; a person asked about is one word
 * @param speakers those whose own words are asked for
 */
record Sought(Question question, List<Word> words, Set<Person> speakers) {
  private static final Set<Kind> CHANGING =
      Set.of(Kind.HOW_MANY, Kind.WHEN, Kind.WHERE, Kind.YES_NO);

  /**
   * One thing that the question is about.
   *
   * @param forms stems, any one of which stands for it
   * @param weight how rare it is on record; a word that the record does not hold weighs most
   */
  record Word(Set<String> forms, double weight) {
    boolean isIn(Set<String> stems) {
      return forms.stream().anyMatch(stems::contains);
    }
  }

  static Sought of(Question question, EntryIndex index, Tenant reader) {
    List<Word> words = new ArrayList<>();
    Set<String> named = new HashSet<>();
    Set<Person> speakers = new HashSet<>();
    for (Mention mention : question.people()) {
      named.addAll(Stems.telling(mention.words()));
      if (mention.role() == Mention.Role.SPEAKER) {
        speakers.add(mention.person());
      } else {
        words.add(word(surname(mention.person()), index, reader));
      }
    }
    for (String topic : question.topic()) {
      for (Stem stem : Stems.of(topic)) {
        if (!stem.stop() && !named.contains(stem.text())) {
          words.add(word(forms(stem, index, reader), index, reader));
        }
      }
    }
    return new Sought(question, words.stream().distinct().toList(), Set.copyOf(speakers));
  }

  /** Whether this person's own words are asked for, in whichever coverage they stand. */
  boolean asksFor(Person person) {
    return speakers.stream().anyMatch(speaker -> speaker.name().equals(person.name()));
  }

  /**
   * The share of the weight of all words that stands among these stems, 0 to 1; 0 without words.
   */
  double share(Set<String> stems) {
    double all = 0;
    double found = 0;
    for (Word word : words) {
      all += word.weight();
      found += word.isIn(stems) ? word.weight() : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  /** Whether somebody's words are wanted, whatever they are about. */
  boolean isAnythingTheySaid() {
    return words.isEmpty() && !speakers.isEmpty();
  }

  /** Whether the newest answer is the right one. */
  boolean isOfNow() {
    return question.recent() || question.kind() == Kind.LATEST;
  }

  /** Whether what is asked for may change as the story goes on. */
  boolean asksForState() {
    return question.kind() == Kind.HOW_MANY || question.kind() == Kind.YES_NO;
  }

  /** Whether later entries override earlier ones in what is asked for. */
  boolean asksForWhatChanges() {
    return CHANGING.contains(question.kind());
  }

  /** Whether the question may be answered from this passage. */
  boolean isAskedOf(Passage passage) {
    return question
        .within()
        .map(cited ->
            cited.coverage().equals(passage.coverage())
                && cited.entry().equals(passage.entry().id()))
        .orElse(true);
  }

  /** The stem that names a person alone, as in "Smith said". */
  static Set<String> surname(Person person) {
    List<String> stems = Stems.telling(person.name());
    return stems.isEmpty() ? Set.of(person.name()) : Set.of(stems.getLast());
  }

  private static Set<String> forms(Stem stem, EntryIndex index, Tenant reader) {
    Set<String> same = Synonyms.of(stem.text());
    if (same.stream().anyMatch(one -> index.count(reader, one) > 0)) {
      return same;
    }
    // A mistyped word stands for the one that was meant.
    return index
        .nearest(reader, stem.word())
        .map(meant -> Stems.of(meant).getFirst().text())
        .filter(meant -> !meant.equals(stem.text()))
        .map(meant -> Set.of(stem.text(), meant))
        .orElse(Set.of(stem.text()));
  }

  private static Word word(Set<String> forms, EntryIndex index, Tenant reader) {
    double rarity = forms.stream().mapToDouble(form -> index.rarity(reader, form)).min().orElse(1);
    return new Word(forms, rarity);
  }
}
