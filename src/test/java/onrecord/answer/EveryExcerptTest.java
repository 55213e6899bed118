package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.coverage.Coverage;
import onrecord.eval.Gold;
import onrecord.json.LineException;
import onrecord.reader.PageException;
import org.junit.jupiter.api.Test;

/**
 * Every excerpt of every answer stands in its entry, was published by then and keeps the limits of
 * an excerpt: {@link Asked} has each answer checked. What is asked matters more here than how well
 * it is answered, so no model is needed.
 */
final class EveryExcerptTest {
  /** 5,000 of them go to all pages; fewer, which cost less of each build, to fewer pages. */
  private static final int QUESTIONS = Integer.getInteger("onrecord.questions", 1_000);

  private static final int QUESTIONS_A_PAGE = 50;

  @Test
  void ofTheSample() throws Exception {
    try (Asked asked = Asked.of(LivePages.sample())) {
      int excerpts =
          askAll(asked, LivePages.resource("/onrecord/gold/questions-storm-perpetua.jsonl"))
              + askAll(
                  asked, LivePages.resource("/onrecord/gold/conversations-storm-perpetua.jsonl"));
      assertThat(excerpts).isGreaterThan(100);
    }
  }

  @Test
  void ofPagesOfOthers() throws Exception {
    List<Coverage> pages = new ArrayList<>(List.of(LivePages.seed()));
    for (Path page : LivePages.shared("pages")) {
      pages.add(LivePages.read(page));
    }
    int excerpts = 0;
    try (Asked asked = Asked.of(new SharedWords(), pages)) {
      for (Path questions : LivePages.shared("eval")) {
        if (questions.toString().endsWith(".jsonl")) {
          excerpts += askAll(asked, Files.readString(questions));
        }
      }
    }
    assertThat(excerpts).isGreaterThan(100);
  }

  private static int askAll(Asked asked, String lines) throws LineException {
    int excerpts = 0;
    for (Gold conversation : GoldLines.parse(lines)) {
      List<String> questions = conversation.turns().stream().map(Gold.Turn::question).toList();
      excerpts +=
          asked.converse(conversation.now(), questions).stream()
              .mapToInt(EveryExcerptTest::excerpts)
              .sum();
    }
    return excerpts;
  }

  @Test
  void ofRandomQuestionsToManyPages() throws Exception {
    List<Path> files = new ArrayList<>(LivePages.shared("liveblogs"));
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    Random random = new Random(seed);
    Collections.shuffle(files, random);
    int pages = Math.clamp(QUESTIONS / QUESTIONS_A_PAGE, 1, files.size());
    int excerpts = 0;
    for (int i = 0; i < pages; i++) {
      int questions = QUESTIONS * (i + 1) / pages - QUESTIONS * i / pages;
      excerpts += askAtRandom(files.get(i), questions, random, "seed " + seed);
    }
    System.out.println(
        String.format(
            "%d random questions to %d pages, seed %d: %d excerpts stand in their entries",
            QUESTIONS, pages, seed, excerpts));
    assertThat(excerpts).isGreaterThan(QUESTIONS);
  }

  private static int askAtRandom(Path file, int questions, Random random, String seed)
      throws IOException, PageException {
    try (Asked asked = Asked.of(LivePages.read(file))) {
      RandomQuestions typed = new RandomQuestions(asked, random);
      Optional<Answer> before = Optional.empty();
      int excerpts = 0;
      for (int i = 0; i < questions; i++) {
        String question = typed.next();
        Instant now = typed.moment();
        before = Optional.of(ask(asked, question, now, before, seed + ", " + file));
        excerpts += excerpts(before.get());
      }
      return excerpts;
    }
  }

  private static Answer ask(
      Asked asked, String question, Instant now, Optional<Answer> before, String where) {
    try {
      return asked.ask(question, now, before);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(where + ", at " + now + ": " + question, e);
    }
  }

  private static int excerpts(Answer answer) {
    return answer instanceof Answer.OnRecord onRecord ? onRecord.excerpts().size() : 0;
  }
}
