package onrecord.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each stem of the record a number, so that passages are kept and compared as numbers. Not
 * safe for threads.
 */
final class StemNumbers {
  /** Stands for a stem that no passage holds. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The numbers of these stems; a new one for each that is new. */
  int[] numbers(List<String> stems) {
    int[] found = new int[stems.size()];
    for (int i = 0; i < found.length; i++) {
      Integer next = numbers.size();
      Integer older = numbers.putIfAbsent(stems.get(i), next);
      found[i] = older == null ? next : older;
    }
    return found;
  }

  int known(String stem) {
    return numbers.getOrDefault(stem, UNKNOWN);
  }
}
