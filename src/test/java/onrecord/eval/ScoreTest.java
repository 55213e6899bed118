package onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScoreTest {
  private static final Score SCORE =
      new Score(
          List.of(
              Outcomes.spoken("a", Verdict.FIRST, true),
              Outcomes.spoken("b", Verdict.FIRST, false),
              Outcomes.alone("c", true, Verdict.AMONG_THREE),
              Outcomes.alone("d", true, Verdict.OTHERWISE),
              Outcomes.alone("e", true, Verdict.SILENT),
              Outcomes.alone("f", false, Verdict.OTHERWISE),
              Outcomes.alone("g", false, Verdict.SILENT)));

  @Test
  void eachMeasureCountsAmongItsOwnQuestions() {
    assertThat(SCORE.share(Measure.FIRST)).isEqualTo(new Share(2, 5));
    assertThat(SCORE.share(Measure.AMONG_THREE)).isEqualTo(new Share(3, 5));
    assertThat(SCORE.share(Measure.SPEAKER)).isEqualTo(new Share(1, 2));
    assertThat(SCORE.share(Measure.ANSWERED)).isEqualTo(new Share(4, 5));
    assertThat(SCORE.share(Measure.ABSTAINED)).isEqualTo(new Share(1, 2));
    assertThat(SCORE.misses()).containsExactly("question c", "question d", "question e");
  }

  @Test
  void whereNothingCountsNothingIsWrong() {
    Share none = new Score(List.of()).share(Measure.FIRST);
    assertThat(none.value()).isEqualTo(1);
    assertThat(none).hasToString("-");
  }

  /** 1.96 standard errors of 70 of 100 are 0.09. */
  @Test
  void theIntervalIsAsWideAsChanceIs() {
    Interval interval = halves(100, 70).interval(Measure.FIRST);
    assertThat(interval.low()).isCloseTo(0.61, within(0.015));
    assertThat(interval.high()).isCloseTo(0.79, within(0.015));
    assertThat(halves(400, 280).interval(Measure.FIRST).low()).isCloseTo(0.655, within(0.01));
  }

  @Test
  void theIntervalIsTheSameAtEveryRun() {
    assertThat(halves(60, 40).interval(Measure.FIRST))
        .isEqualTo(halves(60, 40).interval(Measure.FIRST));
  }

  /** Ten turns of one conversation tell less than ten questions. */
  @Test
  void aConversationIsDrawnAsOne() {
    Interval turns =
        new Score(
                IntStream.range(0, 100)
                    .mapToObj(i -> Outcomes.turn("k" + i / 10, 1 + i % 10, verdict(i < 70)))
                    .toList())
            .interval(Measure.FIRST);
    assertThat(turns.low()).isLessThan(halves(100, 70).interval(Measure.FIRST).low() - 0.1);
  }

  private static Score halves(int all, int right) {
    return new Score(
        IntStream.range(0, all)
            .mapToObj(i -> Outcomes.alone("q" + i, true, verdict(i < right)))
            .toList());
  }

  private static Verdict verdict(boolean right) {
    return right ? Verdict.FIRST : Verdict.OTHERWISE;
  }
}
