package onrecord;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.json.EntryJson;
import onrecord.reader.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows every entry as it was read. */
@Command(name = "entries", description = "Shows every entry as it was read, in page order.")
final class Entries implements Callable<Integer> {
  private final Main main;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  Entries(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    Opened opened = main.open();
    PrintStream out = main.surroundings().out();
    for (Reading reading : opened.readings()) {
      main.surroundings().say(Reports.of(reading));
      reading
          .coverage()
          .entries()
          .forEach(entry -> out.println(line(reading.coverage().masthead(), entry)));
    }
    return 0;
  }

  private String line(Masthead coverage, Entry entry) {
    return json ? EntryJson.of(coverage, entry) : EntryText.of(entry);
  }
}
