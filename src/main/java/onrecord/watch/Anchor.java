package onrecord.watch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Keys of which an entry has at least one if a query matches it.
 *
 * @param cost which part of all entries has one, about; comparable only
 */
record Anchor(Set<String> keys, double cost) {
  private static final Comparator<Anchor> CHEAPEST = Comparator.comparingDouble(Anchor::cost);

  /**
   * The cheapest keys; empty where a query can match without any.
   *
   * @param share which part of all entries has a key
   */
  static Optional<Anchor> of(Clause clause, ToDoubleFunction<String> share) {
    return switch (clause) {
      case Clause.Words words -> rarest(Key.of(words), share);
      case Clause.Speaker speaker -> rarest(Key.of(speaker), share);
      case Clause.Breaking _ -> rarest(Stream.of(Key.BREAKING), share);
      case Clause.Within within -> rarest(Stream.of(Key.of(within)), share);
      case Clause.Not _ -> Optional.empty();
      case Clause.All all ->
          all.clauses().stream().flatMap(one -> of(one, share).stream()).min(CHEAPEST);
      case Clause.Any any -> together(any.clauses(), share);
    };
  }

  private static Optional<Anchor> rarest(Stream<String> keys, ToDoubleFunction<String> share) {
    return keys.map(key -> new Anchor(Set.of(key), share.applyAsDouble(key))).min(CHEAPEST);
  }

  /** One for each: whichever of them holds has its own. */
  private static Optional<Anchor> together(List<Clause> clauses, ToDoubleFunction<String> share) {
    Set<String> keys = new HashSet<>();
    double cost = 0;
    for (Clause clause : clauses) {
      Optional<Anchor> one = of(clause, share);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(one.get().keys());
      cost += one.get().cost();
    }
    return Optional.of(new Anchor(keys, cost));
  }
}
