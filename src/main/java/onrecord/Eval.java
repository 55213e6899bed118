package onrecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.answer.Weighing;
import onrecord.embed.SentenceEncoder;
import onrecord.eval.Comparison;
import onrecord.eval.Gold;
import onrecord.eval.Report;
import onrecord.eval.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores answers against gold sets. */
@Command(
    name = "eval",
    description = {
      "Scores the answers to gold sets and prints the table. A set is a file",
      "questions-PAGE.jsonl or conversations-PAGE.jsonl; its page lies beside it, in",
      "\"pages\" there, or in the same of the folder above."
    },
    footer = {
      "",
      "Exit status: 0 all was scored; 2 bad usage or configuration, no gold, or a line",
      "of it that cannot be read; 3 a page that is missing or cannot be read."
    })
final class Eval implements Callable<Integer> {
  private static final String OWN = "src/test/resources/onrecord/gold";

  private final Main main;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "A folder of gold sets. Default: the project's own, in a checkout.")
  private @Nullable Path folder;

  @Option(
      names = "--ablations",
      description = "Also the score without each signal and doubt that an answer is weighed by.")
  private boolean ablations;

  @Option(
      names = "--keep",
      description = "Keeps the outcomes and the table in the folder, to be compared with later.")
  private boolean keep;

  Eval(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    if (!main.coverage().isEmpty()) {
      throw Refusal.usage("eval finds its pages beside the gold sets; leave out --coverage");
    }
    GoldFolder gold = new GoldFolder(folder(), main.surroundings());
    Map<String, List<Gold>> sets = gold.sets();
    List<Weighing> lacking = ablations ? Weighing.eachLackingOne().toList() : List.of();
    try (SentenceEncoder encoder = SentenceEncoder.load(2)) {
      Evaluation evaluation = new Evaluation(encoder, lacking);
      int pages = askAll(evaluation, gold, sets);
      int status = Math.max(gold.status(), pages);
      report(evaluation, gold, status == 0);
      return status;
    }
  }

  private Path folder() throws Refusal {
    return Optional.ofNullable(folder)
        .or(() -> main.surroundings().home().map(home -> home.resolve(OWN)))
        .filter(Files::isDirectory)
        .orElseThrow(() ->
            Refusal.usage(
                (folder == null ? "eval: no gold sets beside the program" : folder.toString())
                    + "; expected a FOLDER with gold sets"));
  }

  /** A page that cannot be read is told of, and the rest goes on. */
  private int askAll(Evaluation evaluation, GoldFolder gold, Map<String, List<Gold>> sets)
      throws Refusal {
    int status = 0;
    for (Map.Entry<String, List<Gold>> set : sets.entrySet()) {
      try {
        ask(evaluation, set.getKey(), open(gold, set.getKey()), set.getValue());
      } catch (Refusal e) {
        main.surroundings().say(e.getMessage());
        status = Math.max(status, e.status());
      }
    }
    return status;
  }

  private Opened open(GoldFolder gold, String page) throws Refusal {
    if (page.equals(Sample.ID)) {
      return new Opened(List.of(Sample.read(main.clock().instant(), Main.PAGES)), Optional.empty());
    }
    return main.openPages(List.of(gold.page(page).toString()), main.settings());
  }

  private static void ask(Evaluation evaluation, String page, Opened opened, List<Gold> gold)
      throws Refusal {
    if (opened.coverages().stream().noneMatch(coverage -> Gold.isOf(coverage, gold))) {
      throw Refusal.usage(
          page
              + ": not scored, no entry was published when its gold says; a page that prints times"
              + " without a date needs --date and --zone");
    }
    try {
      evaluation.ask(page, opened, gold);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unreadable(page + ": interrupted");
    }
  }

  private void report(Evaluation evaluation, GoldFolder gold, boolean whole) throws Refusal {
    Score score = evaluation.score();
    String table = Report.of(score);
    if (ablations) {
      table += Report.ablations(score, evaluation.lacking());
    }
    Optional<Score> kept = gold.kept();
    main.surroundings().out().print(table);
    kept.map(before -> new Comparison(before, score)).ifPresent(main.surroundings().out()::print);
    if (keep && whole) {
      gold.keep(score, table);
    } else if (keep) {
      main.surroundings().say("not kept: not all was scored");
    }
  }
}
