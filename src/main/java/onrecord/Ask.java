package onrecord;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.answer.OpenRecord;
import onrecord.embed.SentenceEncoder;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.json.AnswerJson;
import onrecord.json.QuestionLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question, or a file of them. */
@Command(name = "ask", description = "Answers a question with the exact words on record.")
final class Ask implements Callable<Integer> {
  /** Many questions are answered alike, the first of them as the last, unless pages are huge. */
  private static final Duration ALL_READ = Duration.ofMinutes(1);

  private final Main main;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = {
        "Questions to answer in order, one JSON object a line: {\"id\"?,\"question\",\"now\"?},",
        "or {\"id\"?,\"turns\":[{\"question\"},...],\"now\"?} for a conversation."
      })
  private @Nullable Path questions;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "In your own words.")
  private List<String> words = new ArrayList<>();

  Ask(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    if (words.isEmpty() == (questions == null)) {
      throw Refusal.usage("ask: expected a QUESTION or --questions FILE, and not both");
    }
    if (questions != null && !json) {
      throw Refusal.usage("ask --questions answers in JSON; add --json");
    }
    // The model loads while pages are read.
    try (SentenceEncoder encoder = SentenceEncoder.load(1);
        EntryIndex index = new EntryIndex(encoder, new VectorsInMemory())) {
      Opened opened = main.open();
      OpenRecord record = opened.record(index);
      if (questions != null) {
        index.awaitVectors(ALL_READ);
      }
      return answer(new Interview(record, opened, main.surroundings().clock()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.usage("ask: interrupted");
    }
  }

  private int answer(Interview interview) throws Refusal {
    if (questions != null) {
      return answerAll(interview, questions);
    }
    String question = String.join(" ", words);
    print(json ? interview.answer(question).print(Optional.empty()) : interview.text(question));
    return 0;
  }

  private int answerAll(Interview interview, Path file) throws Refusal {
    return new LineFile(file, main.surroundings())
        .forEach(
            line -> print(interview.answer(QuestionLine.parse(line))),
            problem -> print(AnswerJson.printBad(problem)));
  }

  private void print(String line) {
    main.surroundings().out().println(line);
  }
}
