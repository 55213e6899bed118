package onrecord.answer;

import static onrecord.eval.Measure.ABSTAINED;
import static onrecord.eval.Measure.AMONG_THREE;
import static onrecord.eval.Measure.ANSWERED;
import static onrecord.eval.Measure.FIRST;
import static onrecord.eval.Measure.SPEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.coverage.Coverage;
import onrecord.embed.SentenceEncoder;
import onrecord.eval.Comparison;
import onrecord.eval.Examination;
import onrecord.eval.Gold;
import onrecord.eval.Measure;
import onrecord.eval.Outcome;
import onrecord.eval.Report;
import onrecord.eval.Score;
import onrecord.json.GoldJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Answers questions that people would ask, with the model, and holds what has been reached. */
final class GoldTest {
  private static final Path OWN = Path.of("src/test/resources/onrecord/gold");
  private static final SentenceEncoder ENCODER = SentenceEncoder.load(2);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void ourOwnPagesAreAnsweredAsWellAsWhenThatWasKept() throws Exception {
    List<Outcome> outcomes = new ArrayList<>(ask(OWN, "storm-perpetua", LivePages.sample()));
    for (String page : List.of("dam-collapse", "sports-day")) {
      outcomes.addAll(ask(OWN, page, LivePages.read(OWN.resolve("pages/" + page + ".json"))));
    }
    Score score = new Score(outcomes);
    Score kept = kept();
    Comparison comparison = new Comparison(kept, score);
    System.out.println(Report.of(score) + comparison);
    holdAsKept(kept.questions(), score.questions(), comparison);
    holdAsKept(kept.conversations(), score.conversations(), comparison);
  }

  @Test
  void pagesOfOthersAreAnsweredAsWell() throws Exception {
    Path eval = LivePages.SHARED.resolve("eval");
    List<Outcome> outcomes = new ArrayList<>(ask(eval, "seed", LivePages.seed()));
    for (Path page : LivePages.shared("pages")) {
      String name = page.getFileName().toString().replaceFirst("\\..*", "");
      if (Files.exists(eval.resolve("questions-" + name + ".jsonl"))) {
        outcomes.addAll(ask(eval, name, LivePages.read(page)));
      }
    }
    Score score = new Score(outcomes);
    System.out.println(Report.of(score));
    hold(
        score.questions(),
        Map.of(FIRST, 0.81, AMONG_THREE, 0.86, SPEAKER, 0.82, ANSWERED, 0.94, ABSTAINED, 0.62));
    hold(score.conversations(), Map.of(FIRST, 0.7, AMONG_THREE, 0.8, SPEAKER, 0.7, ANSWERED, 0.9));
  }

  private static List<Outcome> ask(Path folder, String page, Coverage coverage) throws Exception {
    try (Asked asked = Asked.of(ENCODER, List.of(coverage))) {
      return new Examination(page, asked::ask).of(gold(folder, page));
    }
  }

  private static List<Gold> gold(Path folder, String page) throws Exception {
    List<Gold> gold = new ArrayList<>();
    for (String set : List.of("questions-" + page, "conversations-" + page, page + "-questions")) {
      Path file = folder.resolve(set + ".jsonl");
      gold.addAll(GoldLines.parse(Files.exists(file) ? Files.readString(file) : ""));
    }
    return gold;
  }

  private static Score kept() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(OWN.resolve("outcomes.jsonl"))) {
      outcomes.add(GoldJson.outcome(line));
    }
    return new Score(outcomes);
  }

  /** No figure may fall further than chance alone would move it. */
  private static void holdAsKept(Score kept, Score score, Comparison comparison) {
    assertThat(score.outcomes()).hasSameSizeAs(kept.outcomes());
    for (Measure measure : Measure.values()) {
      assertThat(score.share(measure).value())
          .as(
              "%s, kept %s; './onrecord eval' tells more\n%s",
              measure, kept.share(measure), comparison)
          .isGreaterThanOrEqualTo(kept.interval(measure).low());
    }
  }

  private static void hold(Score score, Map<Measure, Double> floors) {
    floors.forEach((measure, floor) ->
        assertThat(score.share(measure).value())
            .as("%s, missed %s", measure, score.misses())
            .isGreaterThanOrEqualTo(floor));
  }
}
