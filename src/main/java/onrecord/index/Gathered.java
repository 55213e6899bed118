package onrecord.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Candidates with the scores of their words, best first.
 *
 * @param lexical one score for each candidate
 */
record Gathered(List<Candidate> candidates, List<Double> lexical) {
  record Scored(Candidate candidate, double score) {}

  static Gathered of(Collection<Scored> candidates) {
    List<Scored> scored =
        candidates.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    return new Gathered(
        scored.stream().map(Scored::candidate).toList(),
        scored.stream().map(Scored::score).toList());
  }

  /** The hits by words alone. */
  List<Hit> hits(int limit) {
    double[] nothing = new double[candidates.size()];
    return hits(this, nothing, nothing, 0, limit);
  }

  /**
   * The hits by words and meaning.
   *
   * @param limit how many hits, and how many vectors may be made for them
   */
  List<Hit> hits(
      int limit, Weights weights, SentenceVector question, Consumer<List<Candidate>> maker) {
    Gathered usable = usable(limit);
    maker.accept(usable.candidates);
    double[] cosines = new double[usable.candidates.size()];
    double[] meanings = new double[cosines.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = usable.candidates.get(i).cosine(question);
    }
    Map<Indexed, Double> closest = new HashMap<>();
    for (int i = 0; i < cosines.length; i++) {
      Indexed indexed = usable.candidates.get(i).indexed();
      double context = closest.computeIfAbsent(indexed, same -> closest(same, question));
      meanings[i] = cosines[i] + weights.context() * context;
    }
    return hits(usable, cosines, meanings, weights.meaning(), limit);
  }

  private static double closest(Indexed indexed, SentenceVector question) {
    double closest = -1;
    for (int i = 0; i < indexed.size(); i++) {
      if (indexed.vectors().has(i)) {
        closest = Math.max(closest, indexed.vectors().cosine(i, question));
      }
    }
    return closest;
  }

  /** Those with a vector, and of those without one the best. */
  private Gathered usable(int toMake) {
    List<Candidate> kept = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    int left = toMake;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.hasVector() || left-- > 0) {
        kept.add(candidate);
        scores.add(lexical.get(i));
      }
    }
    return new Gathered(kept, scores);
  }

  private static List<Hit> hits(
      Gathered gathered, double[] cosines, double[] meanings, double share, int limit) {
    double[] lexical = gathered.lexical.stream().mapToDouble(Double::doubleValue).toArray();
    double[] fused = Fusion.weightedSum(lexical, meanings, share);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < fused.length; i++) {
      Passage passage = gathered.candidates.get(i).passage();
      hits.add(new Hit(passage, cosines[i], fused[i]));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }
}
