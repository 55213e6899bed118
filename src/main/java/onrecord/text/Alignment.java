package onrecord.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what two sequences have in common, in order: a longest common subsequence (Wagner and
 * Fischer, "The String-to-String Correction Problem", 1974).
 */
public final class Alignment {
  /** A thousand words each; what is longer counts as replaced from its first difference on. */
  private static final int MOST_CELLS = 1_000_000;

  private Alignment() {}

  /**
   * A stretch of both.
   *
   * @param same whether it is the same in both; else one was replaced by the other, and one of them
   *     may be empty
   */
  public record Stretch(boolean same, Span before, Span after) {}

  /** Stretches that cover both from their beginning to their end, same and not in turn. */
  public static <T> List<Stretch> of(List<T> before, List<T> after) {
    int start = commonStart(before, after);
    int end =
        commonStart(
            before.subList(start, before.size()).reversed(),
            after.subList(start, after.size()).reversed());
    Span middleBefore = new Span(start, before.size() - end);
    Span middleAfter = new Span(start, after.size() - end);
    List<Stretch> stretches = new ArrayList<>();
    add(stretches, true, new Span(0, start), new Span(0, start));
    if ((long) middleBefore.length() * middleAfter.length() > MOST_CELLS) {
      add(stretches, false, middleBefore, middleAfter);
    } else {
      align(stretches, before, after, middleBefore, middleAfter);
    }
    add(
        stretches,
        true,
        new Span(middleBefore.end(), before.size()),
        new Span(middleAfter.end(), after.size()));
    return stretches;
  }

  private static <T> int commonStart(List<T> a, List<T> b) {
    int most = Math.min(a.size(), b.size());
    int same = 0;
    while (same < most && a.get(same).equals(b.get(same))) {
      same++;
    }
    return same;
  }

  private static <T> void align(
      List<Stretch> stretches, List<T> before, List<T> after, Span inBefore, Span inAfter) {
    int[][] common = common(before, after, inBefore, inAfter);
    int i = 0;
    int j = 0;
    while (i < inBefore.length() || j < inAfter.length()) {
      int b = inBefore.start() + i;
      int a = inAfter.start() + j;
      if (i < inBefore.length() && j < inAfter.length() && before.get(b).equals(after.get(a))) {
        add(stretches, true, new Span(b, b + 1), new Span(a, a + 1));
        i++;
        j++;
      } else if (j == inAfter.length()
          || (i < inBefore.length() && common[i + 1][j] >= common[i][j + 1])) {
        add(stretches, false, new Span(b, b + 1), new Span(a, a));
        i++;
      } else {
        add(stretches, false, new Span(b, b), new Span(a, a + 1));
        j++;
      }
    }
  }

  /** How many the rests from each pair of positions on have in common. */
  private static <T> int[][] common(List<T> before, List<T> after, Span inBefore, Span inAfter) {
    int[][] common = new int[inBefore.length() + 1][inAfter.length() + 1];
    for (int i = inBefore.length() - 1; i >= 0; i--) {
      for (int j = inAfter.length() - 1; j >= 0; j--) {
        boolean same = before.get(inBefore.start() + i).equals(after.get(inAfter.start() + j));
        common[i][j] =
            same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Stretch> stretches, boolean same, Span before, Span after) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    if (!stretches.isEmpty() && stretches.getLast().same() == same) {
      Stretch last = stretches.removeLast();
      stretches.add(new Stretch(same, last.before().to(before), last.after().to(after)));
    } else {
      stretches.add(new Stretch(same, before, after));
    }
  }
}
