package onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Score BEFORE =
      new Score(
          List.of(
              Outcomes.spoken("a", Verdict.FIRST, true),
              Outcomes.alone("b", true, Verdict.OTHERWISE),
              Outcomes.alone("c", false, Verdict.SILENT),
              Outcomes.turn("k", 1, Verdict.FIRST)));
  private static final Score NOW =
      new Score(
          List.of(
              Outcomes.spoken("a", Verdict.FIRST, false),
              Outcomes.alone("b", true, Verdict.AMONG_THREE),
              Outcomes.alone("c", false, Verdict.SILENT),
              Outcomes.turn("k", 1, Verdict.FIRST),
              Outcomes.alone("new", true, Verdict.FIRST)));

  @Test
  void conversationsStandApart() {
    List<String> lines = Report.of(BEFORE).lines().map(l -> l.replaceAll(" +", " ")).toList();
    assertThat(lines)
        .containsSubsequence(
            "questions success@1 success@3 speaker answered abstained",
            "quay 1/2 0.500 0.00-1.00 1/2 0.500 0.00-1.00 1/1 1.000 1.00-1.00 2/2 1.000 1.00-1.00"
                + " 1/1 1.000 1.00-1.00",
            "all 1/2 0.500 0.00-1.00 1/2 0.500 0.00-1.00 1/1 1.000 1.00-1.00 2/2 1.000 1.00-1.00"
                + " 1/1 1.000 1.00-1.00",
            "conversations success@1 success@3 speaker answered abstained",
            "quay 1/1 1.000 1.00-1.00 1/1 1.000 1.00-1.00 - 1/1 1.000 1.00-1.00 -",
            "by kind success@1 success@3 speaker answered abstained",
            "count 2/3 0.667 0.00-1.00 2/3 0.667 0.00-1.00 1/1 1.000 1.00-1.00 3/3 1.000 1.00-1.00"
                + " 1/1 1.000 1.00-1.00",
            "terse 2/3 0.667 0.00-1.00 2/3 0.667 0.00-1.00 1/1 1.000 1.00-1.00 3/3 1.000 1.00-1.00"
                + " 1/1 1.000 1.00-1.00");
  }

  @Test
  void whatIsLeftOutIsHeldAgainstTheWhole() {
    assertThat(Report.ablations(BEFORE, Map.of("signal FRESH", NOW)))
        .contains("nothing", "2/3 0.667")
        .contains("signal FRESH", "0.750 +0.083", "0.000 -1.000");
  }

  @Test
  void eachQuestionThatChangedIsTold() {
    assertThat(new Comparison(BEFORE, NOW).toString().lines())
        .contains(
            "2 changed, 1 not asked then",
            "  worse   quay a: first -> first, speaker not named: question a",
            "  better  quay b: answered otherwise -> second or third: question b")
        .anyMatch(line -> line.matches("questions +=  +\\+0.500 +-1.000 +=  +="))
        .anyMatch(line -> line.matches("turns of conversations +=.*="));
  }
}
