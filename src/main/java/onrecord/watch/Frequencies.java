package onrecord.watch;

import java.util.HashMap;
import java.util.Map;

/** In which part of the entries that came by each key was. Not safe for threads. */
final class Frequencies {
  /** So many are remembered in full; then each counts half. */
  private static final int REMEMBERED = 20_000;

  /** What is not known of yet is taken for this rare, as if so many entries had shown it. */
  private static final double USUAL = 0.01;

  private static final int SUPPOSED = 20;

  /** Of what is no word: nothing rarer has to be found. */
  private static final double FIELD = 0.3;

  private final Map<String, Integer> counts = new HashMap<>();
  private int entries;

  void add(WatchedEntry entry) {
    if (++entries > REMEMBERED) {
      entries /= 2;
      counts.replaceAll((_, count) -> count / 2);
      counts.values().removeIf(count -> count == 0);
    }
    entry.keys().forEach(key -> counts.merge(key, 1, Integer::sum));
  }

  int entries() {
    return entries;
  }

  double share(String key) {
    double supposed = key.equals(Key.BREAKING) || Key.isCoverage(key) ? FIELD : USUAL;
    return (counts.getOrDefault(key, 0) + supposed * SUPPOSED) / (entries + SUPPOSED);
  }
}
