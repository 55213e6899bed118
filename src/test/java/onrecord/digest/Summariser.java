package onrecord.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;

/**
 * Other ways to sum up a live page, over the same titles and sentences: what ours is held against.
 */
enum Summariser {
  FIRST {
    @Override
    List<Unit> choose(List<Unit> units, int words) {
      return units;
    }
  },
  NEWEST {
    @Override
    List<Unit> choose(List<Unit> units, int words) {
      return newestFirst(units.stream());
    }
  },
  /**
   * What some publishers list as a summary is little else than this, as their lists forget what is
   * older: a measure of what there is to win, and not of a digest.
   */
  NEWEST_TITLES {
    @Override
    List<Unit> choose(List<Unit> units, int words) {
      return newestFirst(units.stream().filter(Unit::isTitle));
    }
  },
  /**
   * Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization",
   * 2004: threshold 0.1, damping 0.15; what is more than half like one that was chosen is left out.
   */
  LEX_RANK {
    @Override
    List<Unit> choose(List<Unit> units, int words) {
      return new LexRank(units).choose(words);
    }
  },
  /**
   * Coverage of pairs of words, each weighted by how many entries have it, chosen greedily by gain
   * a word (Gillick and Favre, "A Scalable Global Model for Summarization", 2009; Lin and Bilmes,
   * "Multi-document Summarization via Budgeted Maximization of Submodular Functions", 2010).
   */
  SUBMODULAR {
    @Override
    List<Unit> choose(List<Unit> units, int words) {
      return cover(units, words);
    }
  };

  /**
   * A title or a sentence.
   *
   * @param entry the number of its entry, in order of time
   */
  record Unit(int entry, boolean isTitle, List<String> words) {}

  /** Titles and sentences, the best first; more than the words that count do no harm. */
  abstract List<Unit> choose(List<Unit> units, int words);

  /** The words of the summary. */
  List<String> sumUp(List<Filed> entries, int words) {
    return choose(units(entries), words).stream().flatMap(unit -> unit.words.stream()).toList();
  }

  private static List<Unit> units(List<Filed> entries) {
    return IntStream.range(0, entries.size())
        .boxed()
        .flatMap(i ->
            Stream.concat(
                entries.get(i).title().stream().map(title -> unit(i, true, title)),
                entries.get(i).sentences(Integer.MAX_VALUE).stream()
                    .map(sentence -> unit(i, false, sentence))))
        .filter(unit -> !unit.words.isEmpty())
        .toList();
  }

  private static Unit unit(int entry, boolean isTitle, Excerpt excerpt) {
    return new Unit(entry, isTitle, Rouge.words(excerpt.text()));
  }

  private static List<Unit> newestFirst(Stream<Unit> units) {
    return units.sorted(Comparator.comparingInt(Unit::entry).reversed()).toList();
  }

  private static List<Unit> cover(List<Unit> units, int words) {
    Map<List<String>, Set<Integer>> holding = new HashMap<>();
    for (Unit unit : units) {
      pairs(unit)
          .forEach(pair -> holding.computeIfAbsent(pair, one -> new HashSet<>()).add(unit.entry));
    }
    Set<List<String>> covered = new HashSet<>();
    List<Unit> chosen = new ArrayList<>();
    List<Unit> left =
        units.stream().filter(unit -> unit.words.size() >= 4).collect(Collectors.toList());
    int length = 0;
    while (length < words && !left.isEmpty()) {
      Unit best =
          Collections.max(left, Comparator.comparingDouble(unit -> gain(unit, covered, holding)));
      left.remove(best);
      chosen.add(best);
      covered.addAll(pairs(best));
      length += best.words.size();
    }
    return chosen;
  }

  private static Set<List<String>> pairs(Unit unit) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < unit.words.size(); i++) {
      pairs.add(unit.words.subList(i, i + 2));
    }
    return pairs;
  }

  private static double gain(
      Unit unit, Set<List<String>> covered, Map<List<String>, Set<Integer>> holding) {
    return pairs(unit).stream()
            .filter(pair -> !covered.contains(pair))
            .mapToInt(pair -> holding.getOrDefault(pair, Set.of()).size())
            .filter(entries -> entries >= 2)
            .sum()
        / (double) unit.words.size();
  }
}
