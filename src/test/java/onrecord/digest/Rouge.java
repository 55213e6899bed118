package onrecord.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recall of a summary beside a publisher's own (Lin, "ROUGE: A Package for Automatic Evaluation of
 * Summaries", 2004), without stemming, the stop words kept.
 *
 * @param one the share of the words
 * @param two the share of the pairs of words
 * @param l the longest common subsequence as a share of the words
 */
record Rouge(double one, double two, double l) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'][\\p{L}\\p{N}]+)*");

  /**
   * @param summary is cut to the length of the other
   */
  static Rouge of(List<String> summary, List<String> publishers) {
    List<String> cut = summary.subList(0, Math.min(summary.size(), publishers.size()));
    return new Rouge(
        recall(cut, publishers, 1),
        recall(cut, publishers, 2),
        (double) common(cut, publishers) / publishers.size());
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static double recall(List<String> summary, List<String> publishers, int n) {
    Map<List<String>, Integer> there = count(publishers, n);
    Map<List<String>, Integer> here = count(summary, n);
    int all = there.values().stream().mapToInt(Integer::intValue).sum();
    int found =
        there.entrySet().stream()
            .mapToInt(one -> Math.min(one.getValue(), here.getOrDefault(one.getKey(), 0)))
            .sum();
    return all == 0 ? 0 : (double) found / all;
  }

  private static Map<List<String>, Integer> count(List<String> words, int n) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
    }
    return counts;
  }

  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int corner = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? corner + 1 : Math.max(above, row[j - 1]);
        corner = above;
      }
    }
    return row[b.size()];
  }
}
