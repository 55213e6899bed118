package onrecord.index;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import onrecord.index.Gathered.Scored;
import onrecord.index.Ranking.Weighed;
import onrecord.index.WordIndex.Filter;
import onrecord.index.WordIndex.Place;

/**
 * Gathers what may be a hit: passages by their own words, all passages of the entries that match as
 * a whole, and passages by their meaning.
 */
final class Gathering {
  private static final int BY_WORDS = 100;
  private static final int ENTRIES = 10;
  private static final int BY_MEANING = 50;

  /** The newest passages whose meaning is looked at: 20,000 cost some 3 ms. */
  private static final int MEANINGS = 20_000;

  private final Look look;
  private final Weights weights;

  Gathering(Look look, Weights weights) {
    this.look = look;
    this.weights = weights;
  }

  Gathered gather(Query query, Optional<SentenceVector> question) {
    List<Weighed> terms = look.weighed(query.terms());
    double averageLength = look.averageLength();
    Set<Candidate> byMeaning = question.map(vector -> byMeaning(query, vector)).orElse(Set.of());
    List<Scored> scored = new ArrayList<>();
    for (Section section : look.sections()) {
      Ranking ranking = new Ranking(weights, terms, averageLength, section.numbers());
      Set<Candidate> candidates = byWords(query, terms, section);
      byMeaning.stream()
          .filter(candidate -> section.shelf().holds(candidate.indexed()))
          .forEach(candidates::add);
      candidates.stream()
          .filter(candidate -> isAllowed(candidate, query))
          .forEach(candidate -> scored.add(new Scored(candidate, ranking.score(candidate))));
    }
    return Gathered.of(scored);
  }

  private static Set<Candidate> byWords(Query query, List<Weighed> weighed, Section section) {
    List<Term> terms = weighed.stream().map(Weighed::term).toList();
    Shelf shelf = section.shelf();
    Filter filter =
        new Filter(query.scope(), !shelf.isWhollyWithin(query.scope()), query.speaker());
    Set<Candidate> candidates = new LinkedHashSet<>();
    for (Place place : section.words().passages(terms, filter, BY_WORDS)) {
      shelf
          .get(place.serial())
          .ifPresent(indexed -> candidates.add(new Candidate(indexed, place.passage())));
    }
    for (Place place : section.words().entries(terms, filter, ENTRIES)) {
      shelf.get(place.serial()).ifPresent(indexed -> addAll(indexed, candidates));
    }
    return candidates;
  }

  private static void addAll(Indexed indexed, Set<Candidate> candidates) {
    for (int i = 0; i < indexed.passages().size(); i++) {
      candidates.add(new Candidate(indexed, i));
    }
  }

  private static boolean isAllowed(Candidate candidate, Query query) {
    return query.scope().contains(candidate.indexed().filed())
        && query.speaker().map(name -> candidate.passage().quotes(name)).orElse(true);
  }

  private record Near(Candidate candidate, double cosine) {}

  private Set<Candidate> byMeaning(Query query, SentenceVector question) {
    PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));
    int seen = 0;
    var entries = look.within(query.scope()).iterator();
    while (entries.hasNext() && seen < MEANINGS) {
      Indexed indexed = entries.next();
      seen += indexed.passages().size();
      for (int i = 0; i < indexed.passages().size(); i++) {
        keepNearest(nearest, indexed, i, question, query);
      }
    }
    return nearest.stream().map(Near::candidate).collect(toCollection(LinkedHashSet::new));
  }

  private static void keepNearest(
      PriorityQueue<Near> nearest, Indexed indexed, int i, SentenceVector question, Query query) {
    Optional<SentenceVector> vector = indexed.vector(i);
    if (vector.isEmpty()) {
      return;
    }
    double cosine = question.cosine(vector.get());
    if (nearest.size() < BY_MEANING || cosine > nearest.peek().cosine()) {
      Candidate candidate = new Candidate(indexed, i);
      if (isAllowed(candidate, query)) {
        nearest.add(new Near(candidate, cosine));
        if (nearest.size() > BY_MEANING) {
          nearest.remove();
        }
      }
    }
  }
}
