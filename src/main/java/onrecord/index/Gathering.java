package onrecord.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import onrecord.index.Gathered.Scored;
import onrecord.index.Ranking.Weighed;

/** Gathers what may be a hit: by words, and passages by their meaning. */
final class Gathering {
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
    Set<Candidate> candidates = new ByWords(query, terms, look.sections()).candidates();
    question.ifPresent(vector -> candidates.addAll(byMeaning(query, vector)));
    Map<Section, Ranking> rankings = new HashMap<>();
    List<Scored> scored = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (query.allows(candidate)) {
        Ranking ranking =
            rankings.computeIfAbsent(look.section(candidate), section -> ranking(terms, section));
        scored.add(new Scored(candidate, ranking.score(candidate)));
      }
    }
    return Gathered.of(scored);
  }

  private Ranking ranking(List<Weighed> terms, Section section) {
    return new Ranking(weights, terms, look.averageLength(), section.dictionary());
  }

  private record Near(Candidate candidate, double cosine) {}

  private List<Candidate> byMeaning(Query query, SentenceVector question) {
    PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));
    int seen = 0;
    Iterator<Indexed> entries = look.within(query.scope()).iterator();
    while (entries.hasNext() && seen < MEANINGS) {
      Indexed indexed = entries.next();
      seen += indexed.size();
      for (int i = 0; i < indexed.size(); i++) {
        keepNearest(nearest, indexed, i, question, query);
      }
    }
    return nearest.stream().map(Near::candidate).toList();
  }

  private static void keepNearest(
      PriorityQueue<Near> nearest, Indexed indexed, int i, SentenceVector question, Query query) {
    if (!indexed.vectors().has(i)) {
      return;
    }
    double cosine = indexed.vectors().cosine(i, question);
    if (nearest.size() < BY_MEANING || cosine > nearest.peek().cosine()) {
      Candidate candidate = new Candidate(indexed, i);
      if (query.allows(candidate)) {
        nearest.add(new Near(candidate, cosine));
        if (nearest.size() > BY_MEANING) {
          nearest.remove();
        }
      }
    }
  }
}
