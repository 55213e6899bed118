package onrecord.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.coverage.Coverage;

/** The coverages that are open, by id. */
record Coverages(Map<String, Coverage> byId) {
  Coverages {
    byId = Map.copyOf(byId);
  }

  static Coverages of(List<Coverage> open) {
    return new Coverages(
        open.stream().collect(Collectors.toMap(Coverage::id, Function.identity())));
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The coverage that an entry of the index belongs to. */
  Coverage get(String id) {
    Coverage coverage = byId.get(id);
    if (coverage == null) {
      throw new IllegalStateException("the index holds an entry of " + id + ", which is not open");
    }
    return coverage;
  }
}
