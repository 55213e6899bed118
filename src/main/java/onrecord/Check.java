package onrecord;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import onrecord.chat.VisibleText;
import onrecord.log.Secrets;
import onrecord.operator.ReportJson;
import onrecord.web.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether a bot would run here, or how the one that runs is. */
@Command(
    name = "check",
    description = "Looks at settings, store, model, pages and addresses without starting.",
    footer = {
      "",
      "Exit status: 0 nothing is wrong; 2 something is, or bad usage or configuration.",
      "With --running: 0 the bot does its work, also where something is degraded; 1 it",
      "is down or does not answer; 2 bad usage or configuration."
    })
final class Check implements Callable<Integer> {
  private static final int NOT_WELL = 1;

  private final Main main;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--running", description = "Asks the bot that runs how it is.")
  private boolean running;

  Check(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Settings settings = main.settings();
    return running ? askRunning(settings) : inspect(settings);
  }

  private int inspect(Settings settings) throws Refusal {
    List<Finding> findings = new Inspections(main, settings).all();
    findings.forEach(this::print);
    return findings.stream().anyMatch(found -> found.result() == Finding.Result.WRONG)
        ? Refusal.USAGE
        : 0;
  }

  private void print(Finding found) {
    Secrets secrets = main.surroundings().secrets();
    main.surroundings()
        .out()
        .println(
            json
                ? new ReportJson(secrets).line(found.fields())
                : VisibleText.of(secrets.strike(found.line())));
  }

  private int askRunning(Settings settings) throws Refusal {
    Address operator =
        settings
            .serving()
            .operator()
            .orElseThrow(() ->
                Refusal.usage("operator: off; expected an address to ask the running bot at"));
    try {
      RunningBot.Told told = new RunningBot(operator).health();
      main.surroundings()
          .out()
          .println(
              json
                  ? told.body()
                  : ReportJson.words(told.body())
                      .lines()
                      .map(VisibleText::of)
                      .collect(Collectors.joining("\n")));
      return told.well() ? 0 : NOT_WELL;
    } catch (IOException e) {
      print(Finding.wrong("running", "no bot answers at " + operator + " (" + e + ")"));
      return NOT_WELL;
    }
  }
}
