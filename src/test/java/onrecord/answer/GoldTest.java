package onrecord.answer;

import static onrecord.answer.Score.Measure.ABSTAINED;
import static onrecord.answer.Score.Measure.AMONG_THREE;
import static onrecord.answer.Score.Measure.ANSWERED;
import static onrecord.answer.Score.Measure.FIRST;
import static onrecord.answer.Score.Measure.SPEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.answer.Score.Measure;
import onrecord.coverage.Coverage;
import onrecord.embed.SentenceEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Answers questions that people would ask, with the model, and holds what has been reached. */
final class GoldTest {
  private static final SentenceEncoder ENCODER = SentenceEncoder.load(2);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void sampleIsAnsweredAsItsReadersWouldAnswer() throws Exception {
    Score questions = new Score();
    Score conversations = new Score();
    try (Asked asked = open(LivePages.sample())) {
      questions.ask(asked, GoldSet.parse(gold("questions-storm-perpetua.jsonl")));
      conversations.ask(asked, GoldSet.parse(gold("conversations-storm-perpetua.jsonl")));
    }
    System.out.println("sample: " + questions);
    System.out.println("sample, conversations: " + conversations);
    hold(questions, Map.of(FIRST, 0.6, AMONG_THREE, 0.85, ANSWERED, 0.85, ABSTAINED, 0.6));
    hold(conversations, Map.of(FIRST, 0.58, AMONG_THREE, 0.65, ANSWERED, 0.7));
  }

  @Test
  void pagesOfOthersAreAnsweredAsWell() throws Exception {
    Score questions = new Score();
    Score conversations = new Score();
    try (Asked asked = open(LivePages.seed())) {
      ask(asked, "seed-questions.jsonl", questions);
    }
    for (Path page : LivePages.shared("pages")) {
      String name = page.getFileName().toString().replaceFirst("\\..*", "") + ".jsonl";
      if (Files.exists(eval("questions-" + name))) {
        try (Asked asked = open(LivePages.read(page))) {
          ask(asked, "questions-" + name, questions);
          ask(asked, "conversations-" + name, conversations);
        }
      }
    }
    System.out.println("four pages: " + questions);
    System.out.println("four pages, conversations: " + conversations);
    hold(
        questions,
        Map.of(FIRST, 0.8, AMONG_THREE, 0.88, SPEAKER, 0.8, ANSWERED, 0.95, ABSTAINED, 0.77));
    hold(conversations, Map.of(FIRST, 0.7, AMONG_THREE, 0.8, SPEAKER, 0.7, ANSWERED, 0.9));
  }

  private static void ask(Asked asked, String set, Score all) throws IOException {
    Score own = new Score();
    own.ask(asked, GoldSet.parse(Files.readString(eval(set))));
    System.out.println(set + ": " + own);
    all.add(own);
  }

  private static Path eval(String name) {
    return LivePages.SHARED.resolve("eval").resolve(name);
  }

  private static String gold(String name) throws IOException {
    return LivePages.resource("/onrecord/gold/" + name);
  }

  private static Asked open(Coverage coverage) {
    return Asked.of(ENCODER, List.of(coverage));
  }

  private static void hold(Score score, Map<Measure, Double> floors) {
    floors.forEach((measure, floor) ->
        assertThat(score.of(measure))
            .as("%s, missed %s", measure, score.misses())
            .isGreaterThanOrEqualTo(floor));
  }
}
