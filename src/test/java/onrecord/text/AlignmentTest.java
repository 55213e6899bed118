package onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onrecord.text.Alignment.Stretch;
import org.junit.jupiter.api.Test;

final class AlignmentTest {
  @Test
  void whatWasReplacedStandsBetweenWhatIsTheSame() {
    assertThat(Alignment.of(words("the bridge is shut"), words("the old bridge was shut")))
        .containsExactly(
            stretch(true, 0, 1, 0, 1),
            stretch(false, 1, 1, 1, 2),
            stretch(true, 1, 2, 2, 3),
            stretch(false, 2, 3, 3, 4),
            stretch(true, 3, 4, 4, 5));
  }

  @Test
  void nothingAndEverything() {
    assertThat(Alignment.of(List.of(), List.of())).isEmpty();
    assertThat(Alignment.of(words("a b"), words("a b"))).containsExactly(stretch(true, 0, 2, 0, 2));
    assertThat(Alignment.of(words("a b"), List.of())).containsExactly(stretch(false, 0, 2, 0, 0));
    assertThat(Alignment.of(words("a"), words("b"))).containsExactly(stretch(false, 0, 1, 0, 1));
  }

  @Test
  void whatIsVeryLongCountsAsReplacedBetweenItsEnds() {
    List<Integer> before = numbers(0, 5_000);
    List<Integer> after = new ArrayList<>(before);
    Collections.swap(after, 1, 4_998);
    assertThat(Alignment.of(before, after))
        .containsExactly(
            stretch(true, 0, 1, 0, 1),
            stretch(false, 1, 4_999, 1, 4_999),
            stretch(true, 4_999, 5_000, 4_999, 5_000));
  }

  @Test
  void stretchesCoverBothAndHaveAsMuchInCommonAsThereIs() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      List<Integer> before = random.ints(random.nextInt(9), 0, 4).boxed().toList();
      List<Integer> after = random.ints(random.nextInt(9), 0, 4).boxed().toList();
      String as = "seed " + seed + ", round " + round + ": " + before + " " + after;
      List<Stretch> stretches = Alignment.of(before, after);
      int b = 0;
      int a = 0;
      int common = 0;
      for (Stretch stretch : stretches) {
        assertThat(stretch.before().start()).as(as).isEqualTo(b);
        assertThat(stretch.after().start()).as(as).isEqualTo(a);
        b = stretch.before().end();
        a = stretch.after().end();
        if (stretch.same()) {
          common += stretch.before().length();
          assertThat(part(before, stretch.before())).as(as).isEqualTo(part(after, stretch.after()));
        }
      }
      assertThat(b).as(as).isEqualTo(before.size());
      assertThat(a).as(as).isEqualTo(after.size());
      assertThat(common).as(as).isEqualTo(longest(before, after));
    }
  }

  /** By trying every subsequence. */
  private static int longest(List<Integer> before, List<Integer> after) {
    return IntStream.range(0, 1 << before.size())
        .filter(chosen -> isIn(chosen(before, chosen), after))
        .map(Integer::bitCount)
        .max()
        .orElse(0);
  }

  private static List<Integer> chosen(List<Integer> all, int which) {
    return IntStream.range(0, all.size())
        .filter(i -> (which & (1 << i)) != 0)
        .mapToObj(all::get)
        .toList();
  }

  private static boolean isIn(List<Integer> few, List<Integer> many) {
    int met = 0;
    for (Integer one : many) {
      if (met < few.size() && few.get(met).equals(one)) {
        met++;
      }
    }
    return met == few.size();
  }

  private static Stretch stretch(boolean same, int from, int to, int fromAfter, int toAfter) {
    return new Stretch(same, new Span(from, to), new Span(fromAfter, toAfter));
  }

  private static <T> List<T> part(List<T> all, Span span) {
    return all.subList(span.start(), span.end());
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
