package onrecord.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.digest.Summariser.Unit;

/** Ranks sentences by how many others are like them, and those by theirs. */
final class LexRank {
  private static final double LIKE = 0.1;
  private static final double DAMPING = 0.15;
  private static final double SAME = 0.5;
  private static final int ROUNDS = 50;

  private final List<Unit> units;
  private final List<Map<String, Double>> vectors;
  private final List<int[]> neighbours;

  LexRank(List<Unit> all) {
    units = all.stream().filter(unit -> unit.words().size() >= 4).toList();
    Map<String, Long> holding =
        units.stream()
            .flatMap(unit -> new HashSet<>(unit.words()).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    vectors = units.stream().map(unit -> vector(unit, holding)).toList();
    neighbours = neighbours();
  }

  private Map<String, Double> vector(Unit unit, Map<String, Long> holding) {
    Map<String, Double> vector = new HashMap<>();
    for (String word : unit.words()) {
      long with = holding.getOrDefault(word, 1L);
      vector.merge(word, Math.log((double) units.size() / with), Double::sum);
    }
    double length = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum()) + 1e-9;
    vector.replaceAll((word, weight) -> weight / length);
    return vector;
  }

  private List<int[]> neighbours() {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      int at = i;
      vectors
          .get(i)
          .keySet()
          .forEach(word -> holders.computeIfAbsent(word, one -> new ArrayList<>()).add(at));
    }
    List<int[]> all = new ArrayList<>();
    for (Map<String, Double> vector : vectors) {
      double[] cosines = new double[vectors.size()];
      vector.forEach((word, weight) ->
          holders
              .getOrDefault(word, List.of())
              .forEach(other -> cosines[other] += weight * weight(other, word)));
      all.add(IntStream.range(0, cosines.length).filter(j -> cosines[j] > LIKE).toArray());
    }
    return all;
  }

  private double weight(int unit, String word) {
    return vectors.get(unit).getOrDefault(word, 0d);
  }

  private double cosine(int one, int other) {
    return vectors.get(one).entrySet().stream()
        .mapToDouble(word -> word.getValue() * weight(other, word.getKey()))
        .sum();
  }

  private double[] ranks() {
    double[] ranks = new double[units.size()];
    Arrays.fill(ranks, 1.0 / units.size());
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[units.size()];
      Arrays.fill(next, DAMPING / units.size());
      for (int i = 0; i < next.length; i++) {
        for (int j : neighbours.get(i)) {
          next[j] += (1 - DAMPING) * ranks[i] / neighbours.get(i).length;
        }
      }
      ranks = next;
    }
    return ranks;
  }

  List<Unit> choose(int words) {
    double[] ranks = ranks();
    List<Integer> order =
        IntStream.range(0, units.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> ranks[i]).reversed())
            .toList();
    Set<Integer> chosen = new HashSet<>();
    int length = 0;
    for (int i : order) {
      if (length < words && chosen.stream().allMatch(j -> cosine(i, j) < SAME)) {
        chosen.add(i);
        length += units.get(i).words().size();
      }
    }
    return chosen.stream().sorted().map(units::get).toList();
  }
}
