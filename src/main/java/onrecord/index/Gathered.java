package onrecord.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Candidates with the scores of their words, best first.
 *
 * @param lexical one score for each candidate
 */
record Gathered(List<Candidate> candidates, List<Double> lexical) {
  private record Scored(Candidate candidate, double score) {}

  static Gathered of(Collection<Candidate> candidates, Ranking ranking) {
    List<Scored> scored =
        candidates.stream()
            .map(candidate -> new Scored(candidate, ranking.score(candidate)))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    return new Gathered(
        scored.stream().map(Scored::candidate).toList(),
        scored.stream().map(Scored::score).toList());
  }

  /** The hits by words alone. */
  List<Hit> hits(int limit) {
    double[] nothing = new double[candidates.size()];
    return hits(this, nothing, 0, limit);
  }

  /**
   * The hits by words and meaning.
   *
   * @param limit how many hits, and how many vectors may be made for them
   * @param share of the meaning in the score
   */
  List<Hit> hits(
      int limit, double share, SentenceVector question, Function<Candidate, SentenceVector> maker) {
    Gathered usable = withVectors(limit);
    double[] cosines =
        usable.candidates.stream()
            .mapToDouble(candidate -> question.cosine(maker.apply(candidate)))
            .toArray();
    return hits(usable, cosines, share, limit);
  }

  private Gathered withVectors(int toMake) {
    List<Candidate> kept = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    int left = toMake;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.indexed().vector(candidate.number()).isPresent() || left-- > 0) {
        kept.add(candidate);
        scores.add(lexical.get(i));
      }
    }
    return new Gathered(kept, scores);
  }

  private static List<Hit> hits(Gathered gathered, double[] cosines, double share, int limit) {
    double[] lexical = gathered.lexical.stream().mapToDouble(Double::doubleValue).toArray();
    double[] fused = Fusion.weightedSum(lexical, cosines, share);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < fused.length; i++) {
      Passage passage = gathered.candidates.get(i).passage();
      hits.add(new Hit(passage, lexical[i], cosines[i], fused[i]));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }
}
