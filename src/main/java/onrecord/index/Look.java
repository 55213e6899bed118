package onrecord.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.index.Ranking.Weighed;

/**
 * What one reader sees of the record, and its statistics: as if nothing else were in it. Not safe
 * for threads.
 *
 * @param sections everybody's and the reader's own, as far as there are any
 */
record Look(List<Section> sections) {
  /** A word that was mistyped counts less than one that stands in the record as it was typed. */
  private static final double MISTYPED = 0.8;

  private static final int MOST_TERMS = 48;

  /** The entries in scope, newest first. */
  Stream<Indexed> within(Scope scope) {
    return Newest.of(sections.stream().map(section -> section.shelf().within(scope)).toList());
  }

  /** How many entries are in scope. */
  int count(Scope scope) {
    return sections.stream().mapToInt(section -> section.shelf().count(scope)).sum();
  }

  /** The section that holds a passage. */
  Section section(Candidate candidate) {
    return sections.stream()
        .filter(section -> section.shelf().holds(candidate.indexed()))
        .findFirst()
        .orElseThrow();
  }

  /** How many passages hold a stem. */
  int count(String stem) {
    return sections.stream().mapToInt(section -> section.count(stem)).sum();
  }

  double rarity(String stem) {
    return rarity(count(stem));
  }

  private double rarity(int holding) {
    double all = sections.stream().mapToLong(Section::passages).sum();
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  boolean holds(String word) {
    return dictionaries().holds(word);
  }

  Optional<String> nearest(String word) {
    return dictionaries().nearest(word);
  }

  private Dictionaries dictionaries() {
    return new Dictionaries(sections.stream().map(Section::dictionary).toList());
  }

  /** The telling words of a text as terms, mistyped ones led to the word that was meant. */
  List<Term> terms(String text) {
    return Stems.of(text).stream().filter(stem -> !stem.stop()).map(this::term).distinct().toList();
  }

  private Term term(Stem stem) {
    if (count(stem.text()) > 0) {
      return new Term(stem.text(), 1);
    }
    return nearest(stem.word())
        .map(meant -> new Term(Stems.of(meant).getFirst().text(), MISTYPED))
        .orElse(new Term(stem.text(), 1));
  }

  /** The terms that the record holds, those first that are worth most. */
  List<Weighed> weighed(List<Term> terms) {
    Map<String, Double> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.merge(term.stem(), term.weight(), Math::max));
    return distinct.entrySet().stream()
        .filter(term -> count(term.getKey()) > 0)
        .map(term ->
            new Weighed(
                new Term(term.getKey(), term.getValue()), term.getValue() * rarity(term.getKey())))
        .sorted(Comparator.comparingDouble(Weighed::worth).reversed())
        .limit(MOST_TERMS)
        .toList();
  }

  /** How many telling words a passage has in the mean; at least 1. */
  double averageLength() {
    double passages = sections.stream().mapToLong(Section::passages).sum();
    double length = sections.stream().mapToLong(Section::length).sum();
    return passages == 0 ? 1 : Math.max(1, length / passages);
  }
}
